import type { Cancellation } from "@totetaxi/contracts/staff/booking-acts";
import { Price } from "@totetaxi/ui/price";

type Props = Pick<Cancellation, "terms" | "refundCents">;

/** What cancelling does to the money, before anybody decides. */
export function CancellationWords({ terms, refundCents }: Props) {
  if (terms === "nothing_charged")
    return <p className="text-sm">Nothing was charged, and nothing is given back.</p>;
  if (terms === "credit") {
    return (
      <p className="text-sm">
        By the terms nothing is given back: what was paid stays as <strong>credit</strong>. A refund can be
        proposed on its own.
      </p>
    );
  }
  if (terms === "disputed") {
    return (
      <p className="text-sm">
        The customer’s bank has taken the payment back, or may: nothing is given back, and nothing is kept as
        credit. Should the dispute be won, a refund can be proposed on its own.
      </p>
    );
  }
  return (
    <p className="text-sm">
      By the terms the customer gets{" "}
      <strong>
        <Price cents={refundCents} />
      </strong>{" "}
      back, to the card that paid. It is sent at once.
    </p>
  );
}
