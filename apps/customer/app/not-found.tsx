import { buttonClass } from "@totetaxi/ui/button-class";
import type { Metadata } from "next";
import Link from "next/link";
import { PhoneLink } from "../features/site/phone-link.tsx";
import { PlainPage } from "../features/site/plain-page.tsx";

export const metadata: Metadata = { title: "Page not found", robots: { index: false } };

export default function NotFound() {
  return (
    <PlainPage title="That address leads nowhere">
      <p>
        The page may have moved. If you came for a booking, please check that the whole link from your e-mail
        was copied, or call us at <PhoneLink />.
      </p>
      <Link href="/" className={buttonClass()}>
        Back to the start
      </Link>
    </PlainPage>
  );
}
