import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** The look shared by everything that is typed into or chosen from. Sixteen pixels, so that phones do not zoom. */
export const CONTROL =
  "w-full rounded-md border border-line-strong bg-paper px-3.5 text-base text-ellipsis text-ink placeholder:text-ink-faint transition-colors hover:border-trim aria-invalid:border-danger aria-invalid:bg-danger-soft disabled:border-line disabled:bg-sunken disabled:text-ink-faint";

const KEPT = "read-only:border-line read-only:bg-sunken";

export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return <input type="text" {...rest} className={classNames(CONTROL, KEPT, "min-h-12", className)} />;
}

export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={3} {...rest} className={classNames(CONTROL, KEPT, "py-3", className)} />;
}
