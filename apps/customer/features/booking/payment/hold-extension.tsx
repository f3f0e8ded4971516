import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BookingRef, BookingView } from "@totetaxi/contracts/booking";
import { refusalOf } from "@totetaxi/contracts/refusal";
import { Notice } from "@totetaxi/ui/notice";
import { useEffect, useRef } from "react";
import { api } from "../../api/api.ts";
import { bookingQuery } from "../../api/queries.ts";

type Props = { readonly booking: BookingView; readonly bookingRef: BookingRef };

/** The one extension of the hold, while it can be had. What becomes of it is told by the countdown beside it. */
export function HoldExtension({ booking, bookingRef }: Props) {
  const answers = useQueryClient();
  const { queryKey } = bookingQuery(bookingRef);
  const extend = useMutation({
    mutationFn: () => api.booking.extendHold.mutate(bookingRef),
    onSuccess: (extended) => answers.setQueryData(queryKey, extended),
    onError: () => answers.invalidateQueries({ queryKey }),
  });
  const refusal = extend.isError ? refusalOf(extend.error) : undefined;
  const outcome = useRef<HTMLParagraphElement>(null);
  const isOver = !booking.mayExtendHold;
  // The button goes when it has done its work: whoever pressed it and is nowhere else is led to what became of it.
  useEffect(() => {
    if (isOver && !extend.isIdle && document.activeElement === document.body) outcome.current?.focus();
  }, [isOver, extend.isIdle]);
  if (!isOver) {
    return (
      <>
        <button
          type="button"
          aria-disabled={extend.isPending || undefined}
          className="justify-self-start py-1 text-sm underline decoration-line-strong underline-offset-4 hover:decoration-trim"
          onClick={() => !extend.isPending && extend.mutate()}
        >
          {extend.isPending ? "Keeping it longer" : "Need longer? Keep it for 15 more minutes"}
        </button>
        {refusal && (
          <Notice tone="warning" role="alert">
            {refusal.message}
          </Notice>
        )}
      </>
    );
  }
  return (
    <p ref={outcome} role="status" tabIndex={-1} className="text-sm text-ink-soft">
      {extend.isSuccess && "We keep it for you 15 minutes longer. "}It cannot be kept longer again.
    </p>
  );
}
