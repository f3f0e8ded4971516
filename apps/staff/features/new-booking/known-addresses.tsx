import { Button } from "@totetaxi/ui/button";
import { api } from "../api/api.ts";
import { addressWords } from "../words/address-words.ts";
import type { AddressDraft } from "./draft.ts";

const MOST = 4;

type Props = {
  readonly customerId: string;
  readonly label: string;
  readonly onChoose: (address: AddressDraft) => void;
};

/** Where a customer's things went before: nobody types an address twice. */
export function KnownAddresses({ customerId, label, onChoose }: Props) {
  const { data } = api.customer.get.useQuery({ customerId });
  if (!data || data.addresses.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {data.addresses.slice(0, MOST).map((address) => (
        <li key={addressWords(address)} className="max-w-full">
          <Button
            kind="secondary"
            size="small"
            className="max-w-full"
            onClick={() => onChoose({ ...address, line2: address.line2 ?? "" })}
          >
            <span className="truncate">{addressWords(address)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
