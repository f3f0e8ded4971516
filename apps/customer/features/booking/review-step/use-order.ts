import type { BookingRef } from "@totetaxi/contracts/booking";
import type { PaymentAccess } from "@totetaxi/contracts/payment";
import { type Refusal, refusalOf } from "@totetaxi/contracts/refusal";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { useWizard } from "../wizard/wizard-context.ts";
import { createInputOf } from "./create-input.ts";
import { newRequestId } from "./request-id.ts";
import { useRefusedOrder } from "./use-refused-order.ts";

export type PlaceOrder = {
  readonly place: () => Promise<void>;
  readonly isPlacing: boolean;
  readonly refusal: Refusal | undefined;
  /** The way to pay that came with the booking; undefined after a reload. */
  readonly access: PaymentAccess | undefined;
};

/**
 * Takes back the unpaid booking that a changed one replaces. One that has ended meanwhile, and keeps no money, needs no
 * taking back: its hold ran out while something was changed.
 * @throws when it is paid by now (`already_paid`), or was not reached.
 */
async function giveUp(standing: BookingRef): Promise<void> {
  try {
    await api.booking.cancel.mutate({ ...standing, requestId: newRequestId(), replaced: true });
  } catch (error) {
    if (refusalOf(error).reason !== "not_cancellable") throw error;
  }
}

/**
 * Books what the draft says, once. The same draft is the same booking, however often the button is pressed or an
 * answer is lost; a changed draft first takes the booking back that was made before.
 */
export function useOrder(): PlaceOrder {
  const { state, dispatch, customer, catalog, price } = useWizard();
  const settleRefusal = useRefusedOrder();
  const [isPlacing, setPlacing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const [access, setAccess] = useState<PaymentAccess | undefined>(undefined);

  async function book(): Promise<void> {
    if (!price.ok) return;
    const input = createInputOf(state.draft, catalog.termsVersion, price.quote.totalCents);
    const asked = JSON.stringify([customer?.customerId ?? null, input]);
    const { order } = state;
    const isSame = order?.asked === asked;
    if (isSame && order.standing) {
      dispatch({ type: "order_stands", bookingRef: order.standing });
      return;
    }
    if (!isSame && order?.standing) await giveUp(order.standing);
    const requestId = isSame ? order.requestId : newRequestId();
    dispatch({ type: "order_begun", order: { requestId, asked, standing: undefined } });
    const made = await api.booking.create.mutate({ requestId, ...input });
    setAccess(made.payment);
    const { accessToken, booking } = made;
    const bookingRef = accessToken ? { accessToken } : { bookingId: booking.bookingId };
    dispatch({ type: "order_stands", bookingRef });
  }

  async function place(): Promise<void> {
    if (isPlacing) return;
    setPlacing(true);
    setRefusal(undefined);
    try {
      await book();
    } catch (error) {
      const refused = refusalOf(error);
      setRefusal(refused);
      await settleRefusal(refused);
    } finally {
      setPlacing(false);
    }
  }

  return { place, isPlacing, refusal, access };
}
