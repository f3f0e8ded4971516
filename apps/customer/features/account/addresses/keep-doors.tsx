import type { BookingView } from "@totetaxi/contracts/booking";
import { Button } from "@totetaxi/ui/button";
import { useEffect, useRef, useState } from "react";
import { accountApi } from "../account-api.ts";
import { AddressSheet } from "./address-sheet.tsx";
import { unsavedDoors } from "./unsaved-doors.ts";

type Door = BookingView["pickup"];

/** Offers to keep the doors of a trip for the next one, those that the address book does not have yet. */
export function KeepDoors({ booking }: { readonly booking: BookingView }) {
  const { data } = accountApi.address.list.useQuery();
  const [door, setDoor] = useState<Door>();
  const [wasOpen, setWasOpen] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  // With the address its button goes; whoever saved it is not left nowhere.
  useEffect(() => {
    if (wasOpen && !door && document.activeElement === document.body) words.current?.focus();
  }, [wasOpen, door]);
  const doors = data ? unsavedDoors(booking, data.addresses) : [];
  if (doors.length === 0 && !wasOpen) return null;
  return (
    <section aria-label="Keep the addresses" data-screen-only className="grid gap-3">
      <p ref={words} tabIndex={-1} className="text-sm text-ink-soft">
        {doors.length > 0
          ? "Keep for the next booking, among your addresses:"
          : "The addresses of this trip are among yours now."}
      </p>
      <div className="flex flex-wrap gap-3">
        {doors.map((each) => (
          <Button
            key={`${each.line1} ${each.line2} ${each.zip}`}
            kind="secondary"
            size="small"
            onClick={() => {
              setWasOpen(true);
              setDoor(each);
            }}
          >
            Save {each.line1}, {each.city}
          </Button>
        ))}
      </div>
      {door && <AddressSheet saved={undefined} door={door} onClose={() => setDoor(undefined)} />}
    </section>
  );
}
