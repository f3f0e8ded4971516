import { classNames } from "./class-names.ts";

const BASE =
  "inline-flex items-center justify-center gap-2.5 rounded-full text-center font-medium no-underline transition-colors duration-200 select-none disabled:opacity-60 aria-disabled:opacity-60";

const KINDS = {
  primary: "bg-trim text-on-trim hover:bg-trim-strong forced-colors:border",
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
