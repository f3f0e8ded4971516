import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type Props = {
  /** What did not happen, in a customer's words. */
  readonly title: string;
  /** What is safe, and what else one can do. */
  readonly children?: ReactNode;
  readonly retry?: { readonly label?: string; readonly busy?: boolean; readonly onRetry: () => void };
  /** Another way on, beside trying again. */
  readonly action?: ReactNode;
};

/** Where something should be and could not be had. It is said aloud, and one press tries again. */
export function ErrorState({ title, children, retry, action }: Props) {
  return (
    <div
      role="alert"
      className="grid justify-items-center gap-3 rounded-lg border border-line bg-paper px-6 py-12 text-center"
    >
      <p className="font-display text-xl text-balance">{title}</p>
      {children && <div className="max-w-sm text-sm text-ink-soft">{children}</div>}
      {(retry || action) && (
        <div className="mt-2 flex flex-wrap items-center justify-center gap-3">
          {retry && (
            <Button kind="secondary" busy={retry.busy ?? false} onClick={retry.onRetry}>
              {retry.label ?? "Try again"}
            </Button>
          )}
          {action}
        </div>
      )}
    </div>
  );
}
