import type { BookingView } from "@totetaxi/contracts/booking";
import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { Notice } from "@totetaxi/ui/notice";
import { useState } from "react";
import { api } from "../api/api.ts";
import { refusalOf } from "../api/refusal.ts";
import { POLICY } from "../booking/review-step/policy-words.ts";
import { newRequestId } from "../booking/review-step/request-id.ts";

type Props = { readonly booking: BookingView; readonly accessToken: string };

/** Takes the booking back, after one more question. */
export function CancelBooking({ booking, accessToken }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [requestId] = useState(newRequestId);
  const data = api.useUtils();
  const cancel = api.booking.cancel.useMutation({
    onSuccess: (cancelled) => {
      data.booking.get.setData({ accessToken }, cancelled);
      setAsking(false);
    },
  });
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Cancel booking
      </Button>
      {isAsking && (
        <Dialog title={`Cancel booking ${booking.number}?`} onClose={() => setAsking(false)}>
          <p className="text-ink-soft">
            {booking.status === "paid" ? POLICY : "Nothing was charged. Your place is given back."}
          </p>
          {cancel.isError && (
            <Notice tone="danger" role="alert">
              {refusalOf(cancel.error).message}
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-3">
            <Button kind="secondary" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button
              kind="danger"
              busy={cancel.isPending}
              onClick={() => cancel.mutate({ accessToken, requestId })}
            >
              Yes, cancel it
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
