import { LoginForm } from "../../session/login-form.tsx";
import { RegisterForm } from "../../session/register-form.tsx";
import { signedIn } from "../../session/session-store.ts";
import { StepHeading } from "../form/step-heading.tsx";
import type { Way } from "./ways-in.tsx";
import { useWizard } from "./wizard-context.ts";

const KEPT = "Everything you have entered stays.";

/** Signing in or registering in the middle of a booking. */
export function EnterForm({ way }: { readonly way: Exclude<Way, "guest"> }) {
  const { contact } = useWizard().state.draft;
  if (way === "login") {
    return (
      <div className="grid max-w-xl gap-8">
        <StepHeading
          title="Welcome back"
          lead={<p>Your details and addresses are filled in for you. {KEPT}</p>}
        />
        <LoginForm email={contact.email} onSignedIn={signedIn} />
      </div>
    );
  }
  return (
    <div className="grid max-w-xl gap-8">
      <StepHeading
        title="Create an account"
        lead={<p>Your next trip then takes four steps instead of five. {KEPT}</p>}
      />
      <RegisterForm known={contact} onSignedIn={signedIn} />
    </div>
  );
}
