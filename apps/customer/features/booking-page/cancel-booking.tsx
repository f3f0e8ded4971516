import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import { refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { Notice } from "@totetaxi/ui/notice";
import { useState } from "react";
import { api } from "../api/api.ts";
import { bookingQuery } from "../api/queries.ts";
import { newRequestId } from "../booking/review-step/request-id.ts";
import { CancellingWords } from "./cancelling-words.tsx";

type Props = { readonly booking: BookingView; readonly bookingRef: BookingRef };

/** Takes the booking back, after what that does to the money was told. */
export function CancelBooking({ booking, bookingRef }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [requestId] = useState(newRequestId);
  const answers = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => api.booking.cancel.mutate({ ...bookingRef, requestId }),
    onSuccess: (cancelled) => {
      answers.setQueryData(bookingQuery(bookingRef).queryKey, cancelled);
      setAsking(false);
    },
  });
  const isByPhone = booking.cancelling === "by_phone";
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Cancel booking
      </Button>
      {isAsking && (
        <Dialog title={`Cancel booking ${booking.number}?`} onClose={() => setAsking(false)}>
          <div className="grid gap-3 text-ink-soft">
            <CancellingWords booking={booking} />
            <p className="text-sm">
              <a
                href="/terms#cancelling"
                target="_blank"
                rel="noopener"
                className="underline underline-offset-4"
              >
                The terms of cancelling
              </a>
            </p>
          </div>
          {cancel.isError && (
            <Notice tone="danger" role="alert">
              {refusalOf(cancel.error).message}
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-3">
            <Button kind="secondary" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            {!isByPhone && (
              <Button kind="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
                Yes, cancel it
              </Button>
            )}
          </div>
        </Dialog>
      )}
    </>
  );
}
