import { formatTime } from "@totetaxi/values/instant";
import { formatPhone, type Phone } from "@totetaxi/values/phone";
import { formatDay, inNewYork } from "@totetaxi/values/service-day";
import { facts } from "../layout/facts.ts";
import { page } from "../layout/page.ts";
import { plainText } from "../layout/plain-text.ts";
import { paragraph, passage } from "../layout/prose.ts";
import type { Mail } from "../mail.ts";

/** What a visitor wrote through the contact page. */
export type ContactMailFacts = {
  messageId: string;
  /** Where the office reads its mail. */
  office: string;
  publicUrl: string;
  visitor: { name: string; email: string; phone: Phone | null };
  message: string;
  sentAt: Date;
};

function writtenAt(sentAt: Date): string {
  return `${formatDay(inNewYork(sentAt).day)}, ${formatTime(sentAt)} in New York`;
}

/** The mail to the office; an answer to it goes to the visitor. */
export function contactMail({
  messageId,
  office,
  publicUrl,
  visitor,
  message,
  sentAt,
}: ContactMailFacts): Mail {
  const letter = {
    subject: `A message from ${visitor.name}`,
    preheader: "Written through the contact page.",
    eyebrow: "Contact page",
    title: "Somebody wrote to us",
    forOffice: true,
    blocks: [
      facts([
        ["From", visitor.name],
        ["E-mail", visitor.email],
        ...(visitor.phone === null ? [] : [["Phone", formatPhone(visitor.phone)] as const]),
        ["Written", writtenAt(sentAt)],
      ]),
      passage("What they wrote", message),
      paragraph("Your answer to this mail goes straight to them."),
    ],
  };
  return {
    messageId,
    to: { name: "ToteTaxi office", address: office },
    replyTo: { name: visitor.name, address: visitor.email },
    subject: letter.subject,
    html: page(letter, publicUrl),
    text: plainText(letter, publicUrl),
    attachments: [],
  };
}
