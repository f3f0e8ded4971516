import { refusalOf } from "@totetaxi/contracts/refusal";
import { Dialog } from "@totetaxi/ui/dialog";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { showToast } from "@totetaxi/ui/toast";
import type { FormEvent } from "react";
import { api } from "../../api/api.ts";
import { useRefresh } from "../../api/use-refresh.ts";
import { Refused } from "../../shell/refused.tsx";
import { useDetail } from "../booking-context.ts";
import { ActFoot } from "./act-foot.tsx";
import { CancellationWords } from "./cancellation-words.tsx";

const ANOTHER_BY_NOW = new Set(["version_conflict", "cancellation_changed"]);

/** Cancels for the customer; what it does to the money is told first, and only that is done. */
export function CancelBooking({ onClose }: { readonly onClose: () => void }) {
  const { bookingId, number } = useDetail().booking;
  const refresh = useRefresh();
  const told = api.booking.cancellation.useQuery({ bookingId }, { staleTime: 0 });
  const cancel = api.booking.cancel.useMutation({
    onError: (error) => {
      if (ANOTHER_BY_NOW.has(refusalOf(error).reason)) void refresh();
    },
    onSuccess: async () => {
      await refresh();
      showToast({ title: `${number} is cancelled`, tone: "good" });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!told.data) return;
    const { version, refundCents } = told.data;
    cancel.mutate({ bookingId, version, refundCents });
  };
  return (
    <Dialog title={`Cancel ${number}?`} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {told.data && <CancellationWords {...told.data} />}
        {told.error && <Refused error={told.error} />}
        {told.isPending && <Skeleton label="Looking up the refund" lines={["h-4 w-full", "h-4 w-2/3"]} />}
        {cancel.error && <Refused error={cancel.error} />}
        <ActFoot
          label="Cancel the booking"
          tone="danger"
          busy={cancel.isPending || told.isFetching}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
