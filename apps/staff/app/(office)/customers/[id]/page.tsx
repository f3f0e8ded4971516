import { CustomerPage } from "../../../../features/customer/customer-page.tsx";

export const metadata = { title: "Customer" };

export default async function CustomerRoute({ params }: PageProps<"/customers/[id]">) {
  const { id } = await params;
  return <CustomerPage customerId={decodeURIComponent(id)} />;
}
