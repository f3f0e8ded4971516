import { OwnPage } from "../../../features/own/own-page.tsx";

export const metadata = { title: "Your account" };

export default function MePage() {
  return <OwnPage />;
}
