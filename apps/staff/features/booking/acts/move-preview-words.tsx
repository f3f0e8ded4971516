import type { MovePreview } from "@totetaxi/contracts/staff/booking-acts";
import { Price } from "@totetaxi/ui/price";

function Difference({ cents }: { readonly cents: number }) {
  if (cents === 0) return <p>The price would have been the same.</p>;
  return (
    <p>
      By its rate card it would have been{" "}
      <strong>
        <Price cents={Math.abs(cents)} /> {cents > 0 ? "more" : "less"}
      </strong>
      . The booking keeps its price; please settle the difference
      {cents > 0 ? " with the customer by phone." : " with a refund."}
    </p>
  );
}

const MAILS: Readonly<Record<NonNullable<MovePreview["mail"]>, string>> = {
  booking_moved: "The customer is mailed the new day.",
  payment_link: "The customer is mailed the link to pay again, with the new day.",
};

/** What moving would mean: the money, and whether there is room. */
export function MovePreviewWords({ preview }: { readonly preview: MovePreview }) {
  const { closed, placesLeft, differenceCents, mail } = preview;
  if (closed) return <p className="text-danger">No van runs on that day.</p>;
  if (placesLeft <= 0) return <p className="text-danger">There is no place left then.</p>;
  return (
    <>
      <Difference cents={differenceCents} />
      <p className="text-ink-soft">
        {placesLeft === 1 ? "This is the last place." : `${placesLeft} places are left.`}{" "}
        {mail
          ? MAILS[mail]
          : "Nobody is mailed: nothing is paid yet. Once it is, the confirmation names the new day."}
      </p>
    </>
  );
}
