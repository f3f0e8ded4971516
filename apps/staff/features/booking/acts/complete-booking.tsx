import { Dialog } from "@totetaxi/ui/dialog";
import { showToast } from "@totetaxi/ui/toast";
import type { FormEvent } from "react";
import { api } from "../../api/api.ts";
import { useRefresh } from "../../api/use-refresh.ts";
import { Refused } from "../../shell/refused.tsx";
import { dayWords } from "../../words/instant.tsx";
import { ActFoot } from "./act-foot.tsx";
import { Conflict } from "./conflict.tsx";
import { useSeen } from "./use-seen.ts";

/** The move was made: said by a person, and told to the customer. */
export function CompleteBooking({ onClose }: { readonly onClose: () => void }) {
  const { seen, now, version, look } = useSeen();
  const { bookingId, number, pickupDate } = (now ?? seen).booking;
  const refresh = useRefresh();
  const complete = api.booking.complete.useMutation({
    onError: look,
    onSuccess: async () => {
      await refresh();
      showToast({ title: `${number} is completed`, tone: "good" });
      onClose();
    },
  });
  const isOver = now !== undefined && !now.may.complete;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    complete.mutate({ bookingId, version });
  };
  return (
    <Dialog title={`Complete ${number}?`} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-sm text-ink-soft">
          The pickup was on {dayWords(pickupDate)}. Everything was delivered, and the customer is written to;
          the booking can be moved and cancelled no more.
        </p>
        {now ? (
          <Conflict seen={seen} now={now} isOver={isOver} />
        ) : (
          complete.error && <Refused error={complete.error} />
        )}
        <ActFoot label="Complete" busy={complete.isPending} disabled={isOver} onClose={onClose} />
      </form>
    </Dialog>
  );
}
