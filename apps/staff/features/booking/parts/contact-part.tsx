import Link from "next/link";
import { Facts } from "../../shell/facts.tsx";
import { Part } from "../../shell/part.tsx";
import { TEXT_LINK } from "../../shell/text-link.ts";
import { EmailLink, PhoneLink } from "../../words/contact-links.tsx";
import { useDetail } from "../booking-context.ts";

/** Who it is for. A customer's contact is the account's, a guest's the booking's own. */
export function ContactPart() {
  const { booking, customerId } = useDetail();
  const { firstName, lastName, email, phone } = booking.contact;
  const name = `${firstName} ${lastName}`.trim();
  return (
    <Part title="Contact">
      <Facts
        facts={[
          {
            name: customerId ? "Customer" : "Guest",
            value: customerId ? (
              <Link href={`/customers/${customerId}`} className={TEXT_LINK}>
                {name || email}
              </Link>
            ) : (
              name
            ),
          },
          { name: "E-mail", value: <EmailLink email={email} /> },
          { name: "Phone", value: <PhoneLink phone={phone} /> },
        ]}
      />
    </Part>
  );
}
