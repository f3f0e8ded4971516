import type { Metadata } from "next";
import { NoSuchPage } from "../features/shell/no-such-page.tsx";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return <NoSuchPage />;
}
