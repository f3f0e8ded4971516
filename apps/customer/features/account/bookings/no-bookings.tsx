import { Button } from "@totetaxi/ui/button";
import { EmptyState } from "@totetaxi/ui/empty-state";
import type { ListFilter } from "./list-filter.ts";

type Props = { readonly filter: ListFilter; readonly onShow: (filter: ListFilter) => void };

/** A list without bookings: because of what was looked for, or because there are none yet. */
export function NoBookings({ filter, onShow }: Props) {
  const { when, status, text } = filter;
  if (status || text) {
    return (
      <EmptyState
        title="Nothing like that"
        action={
          <Button kind="secondary" onClick={() => onShow({ when, status: undefined, text: "" })}>
            Show all of them
          </Button>
        }
      >
        <p>No booking here is in that state or has those words in its number, streets or ZIP codes.</p>
      </EmptyState>
    );
  }
  if (when === "past") {
    return (
      <EmptyState title="No past bookings yet">
        <p>After a trip you find it here, with its receipt, and book it again in a few clicks.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing is planned">
      <p>Booked trips stand here, with what to prepare and all that is paid.</p>
    </EmptyState>
  );
}
