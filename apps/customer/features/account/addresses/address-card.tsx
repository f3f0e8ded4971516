import type { AddressView } from "@totetaxi/contracts/address-book";
import { Badge } from "@totetaxi/ui/badge";
import { Button } from "@totetaxi/ui/button";
import { Card } from "@totetaxi/ui/card";
import { AddressLines } from "../../booking-page/booking-facts.tsx";

type Props = { readonly saved: AddressView; readonly onEdit: () => void; readonly onDelete: () => void };

const ZONES = { core: "In our core area", surcharge: "Distance fee applies" } as const;

function usageWords(count: number): string {
  if (count === 0) return "Not used yet";
  return count === 1 ? "Used in one booking" : `Used in ${count} bookings`;
}

/** One saved address: what it is called, where it is, and what it is for. */
export function AddressCard({ saved, onEdit, onDelete }: Props) {
  const { nickname, address, defaultPickup, defaultDelivery, zone, useCount } = saved;
  return (
    <li className="grid">
      <Card className="grid content-between gap-4">
        <div className="grid gap-2">
          <h2 className="font-display text-lg break-words">{nickname}</h2>
          <p className="break-words text-ink-soft">
            <AddressLines address={address} />
          </p>
          <p className="flex flex-wrap gap-2">
            {defaultPickup && <Badge tone="accent">Usual pickup</Badge>}
            {defaultDelivery && <Badge tone="accent">Usual delivery</Badge>}
            {zone === null && <Badge tone="danger">We do not drive here yet</Badge>}
          </p>
          <p className="text-xs text-ink-faint">
            {zone && `${ZONES[zone]}. `}
            {usageWords(useCount)}.
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button kind="secondary" size="small" aria-label={`Edit ${nickname}`} onClick={onEdit}>
            Edit
          </Button>
          <Button kind="quiet" size="small" aria-label={`Delete ${nickname}`} onClick={onDelete}>
            Delete
          </Button>
        </div>
      </Card>
    </li>
  );
}
