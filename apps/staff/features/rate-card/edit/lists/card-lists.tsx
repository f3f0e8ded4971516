import { useEditing } from "../draft-context.ts";
import { AIRPORTS } from "./airports.ts";
import { ITEMS } from "./items.ts";
import { LineList } from "./line-list.tsx";
import { blankPeak, PEAKS } from "./peaks.ts";

/** What can be had as a specialty item. A new one is data: the wizard offers it as soon as the card is in force. */
export function ItemList() {
  const { typed, change } = useEditing();
  return (
    <LineList
      list={ITEMS}
      title="Specialty items, each"
      hint="Sold on their own or with a delivery. A booking keeps the items and prices that it was made with."
      noun="an item"
      columns={[
        { name: "label", label: "Item", kind: "text" },
        { name: "price", label: "Price, $", kind: "amount" },
      ]}
      widths="md:grid-cols-[minmax(0,1fr)_9rem_4.5rem]"
      lines={typed.items}
      blank={{ label: "", price: "" }}
      fewest={1}
      onChange={(items) => change({ items })}
    />
  );
}

/** Days that cost more, and replace the weekend's fee. */
export function PeakList() {
  const { typed, change } = useEditing();
  return (
    <LineList
      list={PEAKS}
      title="Date surcharges, peak"
      hint="From the first to the last day, both included. A peak replaces the weekend fee; peaks on one day add up."
      noun="a peak date"
      columns={[
        { name: "name", label: "Name", kind: "text" },
        { name: "from", label: "From", kind: "day" },
        { name: "to", label: "To", kind: "day" },
        { name: "miniMove", label: "Mini move, $", kind: "amount" },
        { name: "standardDelivery", label: "Delivery, $", kind: "amount" },
      ]}
      widths="md:grid-cols-[minmax(0,1fr)_8.75rem_8.75rem_5rem_5rem_4.5rem] xl:grid-cols-[minmax(0,1fr)_10rem_10rem_7rem_7rem_4.5rem]"
      lines={typed.peaks}
      blank={blankPeak(typed.peaks.at(-1))}
      onChange={(peaks) => change({ peaks })}
    />
  );
}

/** Where airport transfers will go, once they are sold. */
export function AirportList() {
  const { typed, change } = useEditing();
  return (
    <LineList
      list={AIRPORTS}
      title="Airport transfer, airports"
      hint="Airport transfers are not sold yet; the card keeps what they will cost."
      noun="an airport"
      columns={[
        { name: "code", label: "Airport", kind: "text" },
        { name: "terminals", label: "Terminals", kind: "text" },
        { name: "zip", label: "ZIP code", kind: "text" },
      ]}
      widths="md:grid-cols-[6rem_minmax(0,1fr)_7rem_4.5rem]"
      lines={typed.airports}
      blank={{ code: "", terminals: "", zip: "" }}
      onChange={(airports) => change({ airports })}
    />
  );
}
