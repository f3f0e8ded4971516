import { Today } from "../../features/today/today.tsx";

export const metadata = { title: "Today" };

export default function TodayPage() {
  return <Today />;
}
