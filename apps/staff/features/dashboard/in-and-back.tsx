import { Price } from "@totetaxi/ui/price";

type Props = { readonly grossCents: number; readonly refundCents: number };

/** What came in and what went back, on a phone, which has no room for columns of them. */
export function InAndBack({ grossCents, refundCents }: Props) {
  return (
    <span className="block text-xs font-normal whitespace-normal text-ink-soft sm:hidden">
      <Price cents={grossCents} /> in, <Price cents={refundCents} /> back
    </span>
  );
}
