import { Button } from "@totetaxi/ui/button";
import { useEffect, useRef } from "react";
import { PHONE } from "../office.ts";
import { PhoneLink } from "../phone-link.tsx";
import type { Written } from "./contact-fields.ts";

/** In the place of the form once a message is sent: what happens next. */
export function ContactSent({
  written,
  onAgain,
}: {
  readonly written: Written;
  readonly onAgain: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mt-6 grid justify-items-start gap-4">
      <h3 ref={heading} tabIndex={-1} className="font-display text-xl outline-none">
        Thank you. Your message is with us.
      </h3>
      <p className="max-w-prose text-ink-soft">
        A person at the office reads it, {PHONE.hours}, and answers to{" "}
        <span className="break-all text-ink">{written.email.trim()}</span>. Is it about the next two days?
        Then please call as well: <PhoneLink />.
      </p>
      <Button kind="quiet" onClick={onAgain} className="-ml-6">
        Write another message
      </Button>
    </div>
  );
}
