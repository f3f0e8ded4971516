import { classNames } from "@totetaxi/ui/class-names";
import { PHONE } from "./office.ts";

/** The office's number, to be called with a touch, and never broken over two lines. */
export function PhoneLink({ className }: { readonly className?: string }) {
  return (
    <a
      href={PHONE.href}
      className={classNames("whitespace-nowrap tabular-nums", className ?? "underline underline-offset-4")}
    >
      {PHONE.text}
    </a>
  );
}
