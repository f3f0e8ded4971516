import { Customers } from "../../../features/customers/customers.tsx";

export const metadata = { title: "Customers" };

export default function CustomersPage() {
  return <Customers />;
}
