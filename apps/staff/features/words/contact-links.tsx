import { parsePhone, readablePhone } from "@totetaxi/values/phone";
import { TEXT_LINK } from "../shell/text-link.ts";

/** An e-mail address that writes a mail. */
export function EmailLink({ email }: { readonly email: string }) {
  return (
    <a href={`mailto:${email}`} className={`${TEXT_LINK} max-w-full wrap-anywhere`}>
      {email}
    </a>
  );
}

/** A phone number as people read it. */
export function phoneWords(phone: string): string {
  return readablePhone(phone) || "None";
}

/** The same, which calls. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  const dialled = parsePhone(phone);
  if (!dialled) return phoneWords(phone);
  return (
    <a href={`tel:${dialled}`} className={TEXT_LINK}>
      {phoneWords(phone)}
    </a>
  );
}
