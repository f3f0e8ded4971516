import type { CustomerView } from "@totetaxi/contracts/account";
import { Button } from "@totetaxi/ui/button";
import { lazy, Suspense, useState } from "react";
import { takeFocus } from "./take-focus.ts";

const LoginForm = lazy(async () => ({ default: (await import("../session/login-form.tsx")).LoginForm }));

type Props = { readonly onSignedIn: (customer: CustomerView) => void };

/** Signing in on the booking's own page: its secret address is then written nowhere else. */
export function ClaimSignIn({ onSignedIn }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <div className="grid max-w-xl gap-6">
        <h2 ref={takeFocus} tabIndex={-1} className="font-display text-xl">
          Sign in, and keep this booking in your account
        </h2>
        <Suspense>
          <LoginForm onSignedIn={onSignedIn} />
        </Suspense>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <p className="min-w-0 flex-1 basis-64 text-ink-soft">
        You have an account? Keep this booking there, with the next one already half filled in.
      </p>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        Sign in to add it
      </Button>
    </div>
  );
}
