import { ResetPassword } from "../../features/session/reset-password.tsx";

export const metadata = { title: "Choose a new password" };

export default function ResetPasswordPage() {
  return <ResetPassword />;
}
