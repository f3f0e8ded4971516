import { Welcome } from "../../features/session/welcome.tsx";

export const metadata = { title: "Welcome" };

export default function WelcomePage() {
  return <Welcome />;
}
