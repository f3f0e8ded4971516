"use client";
import { refusalOf } from "@totetaxi/contracts/refusal";
import { Badge } from "@totetaxi/ui/badge";
import { buttonClass } from "@totetaxi/ui/button-class";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Price } from "@totetaxi/ui/price";
import { Skeleton } from "@totetaxi/ui/skeleton";
import Link from "next/link";
import { api } from "../api/api.ts";
import { BookingTable } from "../bookings/booking-table.tsx";
import { Facts } from "../shell/facts.tsx";
import { bookingsPath } from "../shell/links.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Part } from "../shell/part.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { TEXT_LINK } from "../shell/text-link.ts";
import { addressWords } from "../words/address-words.ts";
import { EmailLink, PhoneLink } from "../words/contact-links.tsx";
import { firstOf } from "../words/first-of.ts";
import { Instant } from "../words/instant.tsx";
import { CustomerNotes } from "./customer-notes.tsx";
import { CustomerPayments } from "./customer-payments.tsx";
import { VipButton } from "./vip-button.tsx";

const LINES = ["h-8 w-64", "h-32 w-full", "h-56 w-full"];

/** One customer: all bookings and payments, what they spent, and what the office wrote down. */
export function CustomerPage({ customerId }: { readonly customerId: string }) {
  const { data, error, refetch } = api.customer.get.useQuery({ customerId });
  if (!data && error) {
    if (refusalOf(error).reason === "not_found") {
      return (
        <EmptyState
          heading="h1"
          title="There is no such customer"
          action={
            <Link href="/customers" className={buttonClass({ kind: "secondary" })}>
              All customers
            </Link>
          }
        >
          The account may have been deleted.
        </EmptyState>
      );
    }
    return <QueryError error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton label="Loading the customer" lines={LINES} />;
  const { customer } = data;
  return (
    <>
      <PageHead
        title={
          <span className="flex flex-wrap items-center gap-3">
            {customer.name || customer.email}
            {customer.vip && <Badge tone="accent">VIP</Badge>}
          </span>
        }
        lead={
          <>
            {customer.bookings} {customer.bookings === 1 ? "booking" : "bookings"} paid,{" "}
            <Price cents={customer.spentCents} /> spent
          </>
        }
        actions={
          <>
            <VipButton customerId={customerId} vip={customer.vip} />
            <Link
              href={`/bookings/new?customer=${encodeURIComponent(customerId)}`}
              className={buttonClass({ size: "small" })}
            >
              Book for them
            </Link>
          </>
        }
      />
      <BookingTable
        rows={data.bookings}
        caption="Their bookings"
        ofOneCustomer
        empty="They have not booked anything yet."
      />
      {data.bookings.length < data.counts.bookings && (
        <p className="text-sm text-ink-soft">
          {firstOf(data.bookings.length, data.counts.bookings)}{" "}
          <Link href={bookingsPath({ text: customer.email })} className={TEXT_LINK}>
            All of theirs in the list
          </Link>
        </p>
      )}
      <div className="grid items-start gap-6 xl:grid-cols-2 [&>*]:min-w-0">
        <div className="grid gap-6 [&>*]:min-w-0">
          <Part title="Contact">
            <Facts
              facts={[
                {
                  name: "E-mail",
                  value: (
                    <>
                      <EmailLink email={customer.email} /> {!data.emailVerified && "(not proved yet)"}
                    </>
                  ),
                },
                { name: "Phone", value: <PhoneLink phone={customer.phone} /> },
                { name: "Since", value: <Instant at={customer.createdAt} /> },
              ]}
            />
          </Part>
          <Part title="Addresses">
            {data.addresses.length === 0 && <p className="text-sm text-ink-soft">None yet.</p>}
            <ul className="grid gap-2 text-sm">
              {data.addresses.map((address) => (
                <li key={addressWords(address)}>{addressWords(address)}</li>
              ))}
            </ul>
          </Part>
          <CustomerPayments {...data} />
        </div>
        <CustomerNotes customerId={customerId} notes={data.notes} people={data.people} />
      </div>
    </>
  );
}
