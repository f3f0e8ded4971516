import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { WholeWords } from "./whole-words.tsx";

const TONES = {
  plain: "border-line bg-paper",
  good: "border-good bg-good-soft",
  warning: "border-brass bg-brass-soft",
  danger: "border-danger bg-danger-soft",
} as const;

type Props = {
  readonly tone?: keyof typeof TONES;
  readonly title?: string;
  /** `alert` interrupts a screen reader, `status` waits for a pause; without either nothing is announced. */
  readonly role?: "alert" | "status";
  readonly children?: ReactNode;
};

/** Something to know, with room for what to do about it. */
export function Notice({ tone = "plain", title, role, children }: Props) {
  return (
    <div
      role={role}
      className={classNames("grid content-start gap-2 rounded-lg border px-5 py-4 text-sm", TONES[tone])}
    >
      {title && <p className="font-medium text-ink">{title}</p>}
      {children && (
        <div className="grid justify-items-start gap-3 text-ink-soft">
          {typeof children === "string" ? (
            <p>
              <WholeWords text={children} />
            </p>
          ) : (
            children
          )}
        </div>
      )}
    </div>
  );
}
