import type { RefundView } from "@totetaxi/contracts/staff/refund";
import { Dialog } from "@totetaxi/ui/dialog";
import { Price } from "@totetaxi/ui/price";
import { showToast } from "@totetaxi/ui/toast";
import { cents, formatUsd } from "@totetaxi/values/cents";
import type { FormEvent } from "react";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { ActFoot } from "../booking/acts/act-foot.tsx";
import { BookingEnds } from "../booking/booking-ends.tsx";
import { endsBooking } from "../booking/ends-booking.ts";
import { Refused } from "../shell/refused.tsx";

type Props = { readonly refund: RefundView; readonly onClose: () => void };

/** Gives the money back: it is sent to Stripe at once, and counts as given when Stripe says so. */
export function ApproveRefund({ refund, onClose }: Props) {
  const { refundId, bookingId, amountCents, number, because } = refund;
  const { data: detail } = api.booking.get.useQuery({ bookingId });
  const refresh = useRefresh();
  const approve = api.refund.approve.useMutation({
    onSuccess: async () => {
      await refresh();
      showToast({
        title: `${formatUsd(cents(amountCents))} is on its way`,
        text: `Of ${number}. The customer is written to when Stripe has given it back.`,
        tone: "good",
      });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    approve.mutate({ refundId });
  };
  return (
    <Dialog title="Approve this refund?" onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-sm">
          <strong>
            <Price cents={amountCents} />
          </strong>{" "}
          of {number} goes back to the card that paid. Why: {because}
        </p>
        {detail && endsBooking(detail, refund) && <BookingEnds booking={detail.booking} />}
        {approve.error && <Refused error={approve.error} />}
        <ActFoot label="Approve" busy={approve.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
