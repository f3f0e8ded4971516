import { formatPhone, parsePhone } from "@totetaxi/values/phone";
import Link from "next/link";
import { Facts } from "../../shell/facts.tsx";
import { Part } from "../../shell/part.tsx";
import { useDetail } from "../booking-context.ts";

/** Who it is for. A customer's contact is the account's, a guest's the booking's own. */
export function ContactPart() {
  const { booking, customerId } = useDetail();
  const { firstName, lastName, email, phone } = booking.contact;
  const name = `${firstName} ${lastName}`.trim();
  const dialled = parsePhone(phone);
  const link = "underline decoration-line-strong underline-offset-4 inline-block py-0.5";
  return (
    <Part title="Contact">
      <Facts
        facts={[
          {
            name: customerId ? "Customer" : "Guest",
            value: customerId ? (
              <Link href={`/customers/${customerId}`} className={link}>
                {name || email}
              </Link>
            ) : (
              name
            ),
          },
          {
            name: "E-mail",
            value: (
              <a href={`mailto:${email}`} className={link}>
                {email}
              </a>
            ),
          },
          {
            name: "Phone",
            value: dialled ? (
              <a href={`tel:${dialled}`} className={link}>
                {formatPhone(dialled)}
              </a>
            ) : (
              phone || "None"
            ),
          },
        ]}
      />
    </Part>
  );
}
