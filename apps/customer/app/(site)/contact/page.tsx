import type { Metadata } from "next";
import { Contact } from "../../../features/site/contact/contact.tsx";
import { pageMetadata } from "../../../features/site/page-metadata.ts";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: "Contact",
    description:
      "Call, write or visit us in Southampton: a person who knows the road answers every day from 9 AM to 6 PM.",
    path: "/contact",
    picture: "contact",
  });
}

export default function ContactPage() {
  return <Contact />;
}
