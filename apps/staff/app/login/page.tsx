import { Login } from "../../features/session/login.tsx";

export const metadata = { title: "Sign in" };

export default function LoginPage() {
  return <Login />;
}
