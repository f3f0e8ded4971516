import type { PriceLineView } from "@totetaxi/contracts/quote";
import { toldLines } from "@totetaxi/contracts/told-lines";
import { Price } from "@totetaxi/ui/price";

type Props = {
  readonly lines: readonly PriceLineView[];
  readonly discountCents: number;
  readonly totalCents: number;
};

/** A price, line by line, each with the fact that set it off. */
export function PriceLines({ lines, discountCents, totalCents }: Props) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">Lines of the price</caption>
      <tbody>
        {toldLines({ lines, discountCents }).map(({ rule, label, because, cents }) => (
          <tr key={`${rule} ${label} ${because}`} className="align-top">
            <th scope="row" className="py-1 pr-4 text-left font-normal">
              {label}
              <span className="block text-xs text-ink-faint">{because}</span>
            </th>
            <td className="py-1 text-right">
              <Price cents={cents} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-medium">
          <th scope="row" className="border-t border-line pt-2 pr-4 text-left font-medium">
            Total
          </th>
          <td className="border-t border-line pt-2 text-right">
            <Price cents={totalCents} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
