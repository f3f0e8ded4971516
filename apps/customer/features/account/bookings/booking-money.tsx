import type { Movements } from "@totetaxi/contracts/account";
import { Price } from "@totetaxi/ui/price";
import { datedWords } from "../../booking-page/instant-words.ts";
import { accountApi } from "../account-api.ts";
import { Answered } from "../answered.tsx";

const NAMES: Readonly<Record<Movements["movements"][number]["kind"], string>> = {
  payment: "Paid by card",
  refund: "Given back to the card",
  refund_reversal: "Could not be given back",
};

/** Every movement of a booking's money, as the books have it. */
export function BookingMoney({ bookingId }: { readonly bookingId: string }) {
  const asked = accountApi.account.payments.useQuery({ bookingId });
  return (
    <section aria-labelledby="money" data-screen-only>
      <h2 id="money" className="mb-3 font-display text-xl">
        Payments and refunds
      </h2>
      <Answered asked={asked} noun="the payments">
        {({ movements }) =>
          movements.length === 0 ? (
            <p className="text-sm text-ink-soft">No money has moved for this booking.</p>
          ) : (
            <ul className="border-t border-line">
              {movements.map(({ movementId, kind, at, amountCents }) => (
                <li
                  key={movementId}
                  className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-3"
                >
                  <span>
                    {NAMES[kind]}
                    <span className="block text-sm text-ink-soft">{datedWords(at)}</span>
                  </span>
                  <Price cents={amountCents} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
