import { ForgotPassword } from "../../features/session/forgot-password.tsx";

export const metadata = { title: "A new password" };

export default function ForgotPasswordPage() {
  return <ForgotPassword />;
}
