import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Spinner } from "./spinner.tsx";

const BASE =
  "inline-flex items-center justify-center gap-2.5 rounded-full text-center font-medium no-underline transition-colors duration-200 select-none disabled:opacity-60 aria-disabled:opacity-60";

const KINDS = {
  primary: "bg-trim text-on-trim hover:bg-trim-strong",
  secondary: "border border-line-strong bg-transparent text-ink hover:border-trim hover:bg-trim-soft",
  quiet: "bg-transparent text-ink underline decoration-line-strong underline-offset-4 hover:decoration-trim",
  danger: "border border-danger bg-transparent text-danger hover:bg-danger-soft",
} as const;

const SIZES = {
  large: "min-h-13 px-8 text-base",
  medium: "min-h-11 px-6 text-sm",
  small: "min-h-9 px-3.5 text-xs",
} as const;

export type ButtonLook = { readonly kind?: keyof typeof KINDS; readonly size?: keyof typeof SIZES };

/** The look of a button, for links that lead to an act. */
export function buttonClass({ kind = "primary", size = "medium" }: ButtonLook = {}): string {
  return classNames(BASE, KINDS[kind], SIZES[size]);
}

type Props = ComponentProps<"button"> &
  ButtonLook & {
    readonly busy?: boolean;
    /** A drawing before the words; while busy the spinner takes its place. */
    readonly icon?: ReactNode;
  };

// Pressed with the focus in a field, a button takes it away; what that field then says about itself moves the button
// from under the pointer, and the press is lost. A form's own button therefore leaves the focus where it is.
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** A button. While `busy` it cannot be pressed and says so; it keeps its place, its width and the focus. */
export function Button({ kind, size, busy = false, icon, className, children, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      onMouseDown={rest.type === "submit" ? keepFocus : undefined}
      {...rest}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(buttonClass({ kind, size }), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}
