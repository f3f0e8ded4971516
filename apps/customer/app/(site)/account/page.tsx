import type { Metadata } from "next";
import { Overview } from "../../../features/account/overview/overview.tsx";

export const metadata: Metadata = { title: "Your account" };

export default function OverviewPage() {
  return <Overview />;
}
