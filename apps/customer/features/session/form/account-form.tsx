import { Button } from "@totetaxi/ui/button";
import { useAlive } from "@totetaxi/ui/use-alive";
import type { ReactNode } from "react";
import { RefusalNotice } from "./refusal-notice.tsx";
import type { AccountFormState } from "./use-account-form.ts";

type Props = {
  readonly state: AccountFormState;
  readonly action: string;
  /** `danger` where the act cannot be undone. */
  readonly kind?: "primary" | "danger";
  /** Beside the button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** The fields, what the server said, and the button. */
export function AccountForm({ state, action, kind = "primary", aside, children }: Props) {
  const isAlive = useAlive();
  return (
    // Sent without our script, nothing of it may stand in an address.
    <form ref={state.form} method="post" noValidate onSubmit={state.submit} className="grid gap-5">
      {children}
      {state.refusal && <RefusalNotice key={state.refusal.message} refusal={state.refusal} />}
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Button kind={kind} type={isAlive ? "submit" : "button"} size="large" busy={state.isBusy}>
          {action}
        </Button>
        {aside}
      </div>
    </form>
  );
}
