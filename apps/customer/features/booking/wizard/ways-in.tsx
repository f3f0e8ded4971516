import { lazy, type ReactNode, Suspense, useState } from "react";
import { useWizard } from "./wizard-context.ts";
import { WizardLoading } from "./wizard-loading.tsx";

const EnterForm = lazy(async () => ({ default: (await import("./enter-form.tsx")).EnterForm }));
const SignedInAs = lazy(async () => ({ default: (await import("./signed-in-as.tsx")).SignedInAs }));

const WAYS = { guest: "Book as a guest", login: "Sign\u00a0in", register: "Create an account" } as const;
export type Way = keyof typeof WAYS;
const NAMES: readonly Way[] = ["guest", "login", "register"];

/**
 * How one may book, before anything is asked (S-022): every way with the same weight, and the guest's, which asks for
 * nothing, taken already. Another one takes the place of the step until somebody is signed in.
 */
export function WaysIn({ children }: { readonly children: ReactNode }) {
  const { customer } = useWizard();
  const [way, setWay] = useState<Way>("guest");
  if (customer) {
    return (
      <div className="grid min-w-0 content-start gap-6">
        <Suspense fallback={<p className="min-h-8" />}>
          <SignedInAs customer={customer} />
        </Suspense>
        {children}
      </div>
    );
  }
  return (
    <div className="grid min-w-0 content-start gap-6">
      <fieldset aria-label="How you book" className="flex rounded-lg border border-line-strong bg-paper p-1">
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === way}
            onClick={() => setWay(name)}
            className="min-h-11 flex-auto rounded-md px-1 text-sm leading-tight text-balance sm:flex-1 sm:px-2 text-ink-soft hover:text-ink aria-pressed:bg-trim-soft aria-pressed:font-medium aria-pressed:text-ink forced-colors:aria-pressed:outline"
          >
            {WAYS[name]}
          </button>
        ))}
      </fieldset>
      {way === "guest" ? (
        children
      ) : (
        <Suspense fallback={<WizardLoading />}>
          <EnterForm key={way} way={way} />
        </Suspense>
      )}
    </div>
  );
}
