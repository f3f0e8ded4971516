import { refusalOf } from "@totetaxi/contracts/refusal";
import type { Resend } from "@totetaxi/contracts/staff/booking-acts";
import { showToast } from "@totetaxi/ui/toast";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { useRefresh } from "../../api/use-refresh.ts";
import { newRequestId } from "../../words/new-request-id.ts";
import { useDetail } from "../booking-context.ts";

/** Sends a mail again. Until it is sent, asking again is the same request and sends it once. */
export function useResend() {
  const { bookingId, number, contact } = useDetail().booking;
  const [requestId, setRequestId] = useState(newRequestId);
  const refresh = useRefresh();
  const { mutate, isPending } = api.booking.resend.useMutation({
    onError: (error) =>
      showToast({ title: "It was not sent", text: refusalOf(error).message, tone: "danger" }),
    onSuccess: async () => {
      setRequestId(newRequestId());
      showToast({ title: "It is on its way", text: `${number}, to ${contact.email}`, tone: "good" });
      await refresh();
    },
  });
  return (message: Resend["message"]) => {
    if (!isPending) mutate({ requestId, bookingId, message });
  };
}
