import { ConfirmEmail } from "../../features/session/confirm-email.tsx";

export const metadata = { title: "Your new e-mail" };

export default function ConfirmEmailPage() {
  return <ConfirmEmail />;
}
