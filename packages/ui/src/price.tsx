import { cents, formatUsd } from "@totetaxi/values/cents";

/** An amount of integer cents as `$1,725.00`, in figures of equal width. */
export function Price({ cents: amount }: { readonly cents: number }) {
  return <span className="whitespace-nowrap tabular-nums">{formatUsd(cents(amount))}</span>;
}
