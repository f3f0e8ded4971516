import type { BookingView } from "@totetaxi/contracts/booking";
import { toldLines } from "@totetaxi/contracts/told-lines";
import { Price } from "@totetaxi/ui/price";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { datedWords } from "./instant-words.ts";
import { paidAt, wasPaid } from "./was-paid.ts";

/** The lines of the price as they were booked; fit to be printed. */
export function BookingReceipt({ booking }: { readonly booking: BookingView }) {
  const paid = paidAt(booking);
  const money = [
    ["Given back", booking.refundedCents],
    ["On its way back", booking.returningCents],
  ] as const;
  return (
    <section
      aria-labelledby="receipt"
      className="content-start self-start rounded-lg border border-line bg-paper p-6 shadow-card print:mt-8 print:break-inside-avoid print:border-0 print:bg-transparent print:p-0 print:shadow-none"
    >
      <h2 id="receipt" className="font-display text-xl">
        {wasPaid(booking) ? "Receipt" : "Price"}
      </h2>
      {paid && (
        <p className="mt-1 text-sm text-ink-soft">
          <WholeWords
            text={booking.totalCents > 0 ? `Paid by card on ${datedWords(paid)}` : "Nothing to pay"}
          />
        </p>
      )}
      <table className="mt-4 w-full text-sm">
        <caption className="sr-only">What the booking costs, line by line</caption>
        <tbody>
          {toldLines(booking).map(({ rule, label, because, cents }) => (
            <tr key={`${rule} ${label} ${because}`} className="align-top">
              <th scope="row" className="pb-3 text-left font-normal">
                <WholeWords text={label} />
                <span className="block text-xs text-ink-faint">
                  <WholeWords text={because} />
                </span>
              </th>
              <td className="pb-3 pl-4 text-right">
                <Price cents={cents} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot className="border-t border-line">
          <tr>
            <th scope="row" className="pt-3 text-left font-normal">
              Total
            </th>
            <td className="pt-3 text-right font-display text-xl">
              <Price cents={booking.totalCents} />
            </td>
          </tr>
          {money.map(
            ([name, cents]) =>
              cents > 0 && (
                <tr key={name}>
                  <th scope="row" className="pt-2 text-left font-normal">
                    {name}
                  </th>
                  <td className="pt-2 text-right">
                    <Price cents={cents} />
                  </td>
                </tr>
              ),
          )}
        </tfoot>
      </table>
      <p className="mt-4 text-xs text-ink-faint">
        {booking.number}, price list {booking.rateCard}
      </p>
    </section>
  );
}
