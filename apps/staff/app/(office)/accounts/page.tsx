import { Accounts } from "../../../features/accounts/accounts.tsx";

export const metadata = { title: "Accounts" };

export default function AccountsPage() {
  return <Accounts />;
}
