import { useWizard } from "../wizard/wizard-context.ts";
import { PayOrder } from "./pay-order.tsx";
import { Review } from "./review.tsx";
import { useOrder } from "./use-order.ts";

/** The last step: first everything once more, then the payment of the booking that was made. */
export function ReviewStep() {
  const { state } = useWizard();
  const order = useOrder();
  const standing = state.order?.standing;
  return state.isPaying && standing ? (
    <PayOrder bookingRef={standing} access={order.access} />
  ) : (
    <Review order={order} />
  );
}
