import { useWizard } from "../wizard/wizard-context.ts";
import { PayOrder } from "./pay-order.tsx";
import { Review } from "./review.tsx";
import { useOrder } from "./use-order.ts";

/** The last step: first everything once more, then the payment of the booking that was made. */
export function ReviewStep() {
  const { state } = useWizard();
  const order = useOrder();
  const accessToken = state.order?.accessToken;
  return state.isPaying && accessToken ? (
    <PayOrder accessToken={accessToken} access={order.access} />
  ) : (
    <Review order={order} />
  );
}
