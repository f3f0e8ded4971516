import { Dashboard } from "../../../features/dashboard/dashboard.tsx";

export const metadata = { title: "Dashboard" };

export default function DashboardPage() {
  return <Dashboard />;
}
