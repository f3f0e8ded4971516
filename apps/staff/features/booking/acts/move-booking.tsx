import { Dialog } from "@totetaxi/ui/dialog";
import { showToast } from "@totetaxi/ui/toast";
import { isServiceDay } from "@totetaxi/values/service-day";
import { type FormEvent, useState } from "react";
import { api } from "../../api/api.ts";
import { useRefresh } from "../../api/use-refresh.ts";
import { Refused } from "../../shell/refused.tsx";
import { dayWords } from "../../words/instant.tsx";
import { ActFoot } from "./act-foot.tsx";
import { Conflict } from "./conflict.tsx";
import { MoveFields } from "./move-fields.tsx";
import { MovePreviewWords } from "./move-preview-words.tsx";
import { useSeen } from "./use-seen.ts";

/** Moves a booking to another day or window. Its price stays; the difference is told, and is for a person to settle. */
export function MoveBooking({ onClose }: { readonly onClose: () => void }) {
  const { seen, now, version, look } = useSeen();
  const { bookingId, number, pickupDate, window } = seen.booking;
  const [wanted, setWanted] = useState<{ pickupDate: string; window: string }>({ pickupDate, window });
  const refresh = useRefresh();
  const day = isServiceDay(wanted.pickupDate) ? wanted.pickupDate : undefined;
  const isOther = wanted.pickupDate !== pickupDate || wanted.window !== window;
  const preview = api.booking.previewMove.useQuery(
    { bookingId, pickupDate: day ?? pickupDate, window: wanted.window },
    { enabled: day !== undefined && isOther, staleTime: 0, retry: false },
  );
  const move = api.booking.move.useMutation({
    onError: async (error) => {
      await look(error);
      await preview.refetch();
    },
    onSuccess: async () => {
      await refresh();
      showToast({ title: `${number} is moved to ${dayWords(day ?? pickupDate)}`, tone: "good" });
      onClose();
    },
  });
  const told = isOther && day && !preview.error ? preview.data : undefined;
  const hasRoom = told !== undefined && !told.closed && told.placesLeft > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (told && day && hasRoom)
      move.mutate({
        bookingId,
        version,
        pickupDate: day,
        window: wanted.window,
        differenceCents: told.differenceCents,
      });
  };
  return (
    <Dialog title={`Move ${number}`} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <MoveFields wanted={wanted} onChange={setWanted} />
        <div role="status" className="grid min-h-12 gap-2 text-sm">
          {told && <MovePreviewWords preview={told} />}
          {isOther && preview.isFetching && !told && (
            <span className="text-ink-soft">Looking that day up…</span>
          )}
          {!isOther && <span className="text-ink-soft">Choose another day or window.</span>}
        </div>
        {isOther && preview.error && <Refused error={preview.error} />}
        {now ? (
          <Conflict seen={seen} now={now} isOver={!now.may.move} />
        ) : (
          move.error && <Refused error={move.error} />
        )}
        <ActFoot label="Move the booking" busy={move.isPending} disabled={!hasRoom} onClose={onClose} />
      </form>
    </Dialog>
  );
}
