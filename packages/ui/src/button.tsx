import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class.ts";
import { classNames } from "./class-names.ts";
import { Spinner } from "./spinner.tsx";

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
