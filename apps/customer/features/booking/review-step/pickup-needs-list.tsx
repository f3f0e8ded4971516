import { pickupNeeds } from "@totetaxi/contracts/pickup-needs";

type Props = Parameters<typeof pickupNeeds>[0] & { readonly id: string };

/** "What we need from you", before the booking and after it. */
export function PickupNeedsList({ id, ...move }: Props) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-display text-xl">
        What we need from you
      </h3>
      <ul className="mt-3 grid list-disc gap-2 pl-5 text-sm text-ink-soft marker:text-brass-ink">
        {pickupNeeds(move).map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
    </section>
  );
}
