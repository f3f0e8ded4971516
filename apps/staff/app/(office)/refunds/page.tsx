import { Refunds } from "../../../features/refunds/refunds.tsx";

export const metadata = { title: "Refunds" };

export default function RefundsPage() {
  return <Refunds />;
}
