import { Button } from "@totetaxi/ui/button";
import { CodeForm } from "./code-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import type { useSignIn } from "./use-sign-in.ts";

type Props = {
  readonly signIn: ReturnType<typeof useSignIn>;
  /** Who was here last, where it is known. */
  readonly email?: string;
};

/** The step of signing in that is to be taken now. */
export function SignInForm({ signIn, email }: Props) {
  const { isCodeAsked, busy, error, onTyped, onCode, again } = signIn;
  if (!isCodeAsked) return <PasswordForm email={email} busy={busy} error={error} onTyped={onTyped} />;
  return (
    <>
      <CodeForm
        label="Go on"
        hint="Without your telephone, one of your recovery codes will do."
        busy={busy}
        error={error}
        onCode={onCode}
      />
      <Button kind="quiet" size="small" className="w-fit" onClick={again}>
        Sign in as somebody else
      </Button>
    </>
  );
}
