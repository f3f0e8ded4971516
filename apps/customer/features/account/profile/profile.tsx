"use client";
import type { ReactNode } from "react";
import { AccountHeading } from "../account-heading.tsx";
import { DeleteAccount } from "./delete-account.tsx";
import { EmailForm } from "./email-form.tsx";
import { NewsChoices } from "./news-choices.tsx";
import { PasswordForm } from "./password-form.tsx";
import { PersonForm } from "./person-form.tsx";

/** Who the customer is, how we may write, and the keys of the account. */
export function Profile() {
  return (
    <>
      <AccountHeading title="Profile" />
      <Part id="person" title="You" lead="For the crew at the door, and for your next booking.">
        <PersonForm />
      </Part>
      <Part
        id="news"
        title="What we send you"
        lead="Confirmations, receipts and everything about payments and changes always come by e-mail."
      >
        <NewsChoices />
      </Part>
      <Part id="email" title="E-mail address" lead="You sign in with it, and your bookings’ mails go there.">
        <EmailForm />
      </Part>
      <Part id="password" title="Password" lead="A new one signs you out everywhere else.">
        <PasswordForm />
      </Part>
      <Part
        id="delete"
        title="Delete your account"
        lead="Your bookings stay in our books, without you in them."
      >
        <DeleteAccount />
      </Part>
    </>
  );
}

type Props = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
};

function Part({ id, title, lead, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-5 border-t border-line py-8 lg:grid-cols-[18rem_minmax(0,32rem)]"
    >
      <div>
        <h2 id={id} className="font-display text-xl">
          {title}
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{lead}</p>
      </div>
      <div>{children}</div>
    </section>
  );
}
