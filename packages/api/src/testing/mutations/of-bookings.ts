import { anOrder, PICKUP_MORNING } from "@totetaxi/core/testing/order";
import { serviceDay } from "@totetaxi/values/service-day";
import { type Doings, paid, requestId, type Scene } from "./scene.ts";

async function proposed(scene: Scene, booking?: string): Promise<string> {
  const bookingId = booking ?? (await paid(scene));
  const asked = { requestId: requestId(), bookingId, amountCents: 100, because: "late" };
  const { refundId } = await scene.office.refund.create(asked);
  return refundId;
}

export const OF_BOOKINGS: Doings = {
  "booking.create": async ({ office }) => {
    const { termsVersion: _, ...order } = anOrder();
    return () => office.booking.create({ ...order, termsAccepted: true });
  },
  "booking.complete": async (scene) => {
    const bookingId = await paid(scene);
    scene.product.clock.set(PICKUP_MORNING);
    return () => scene.office.booking.complete({ bookingId });
  },
  "booking.cancel": async (scene) => {
    const bookingId = await paid(scene);
    return () => scene.office.booking.cancel({ bookingId });
  },
  "booking.move": async (scene) => {
    const move = { pickupDate: serviceDay("2026-03-11"), window: "morning", version: 2, differenceCents: 0 };
    const bookingId = await paid(scene);
    return () => scene.office.booking.move({ bookingId, ...move });
  },
  "booking.edit": async (scene) => {
    const bookingId = await paid(scene);
    return () => scene.office.booking.edit({ bookingId, version: 2, instructions: "Ring twice" });
  },
  "booking.note": async (scene) => {
    const bookingId = await paid(scene);
    return () => scene.office.booking.note({ requestId: requestId(), bookingId, text: "Called" });
  },
  "booking.resend": async (scene) => {
    const bookingId = await paid(scene);
    return () =>
      scene.office.booking.resend({ requestId: requestId(), bookingId, message: "booking_confirmation" });
  },
  "refund.create": async (scene) => {
    const bookingId = await paid(scene);
    return () =>
      scene.office.refund.create({ requestId: requestId(), bookingId, amountCents: 100, because: "late" });
  },
  "refund.approve": async (scene) => {
    const refundId = await proposed(scene);
    return () => scene.office.refund.approve({ refundId });
  },
  "refund.deny": async (scene) => {
    const refundId = await proposed(scene);
    return () => scene.office.refund.deny({ refundId, because: "Not our fault" });
  },
  "refund.withdraw": async (scene) => {
    const bookingId = await paid(scene);
    // A proposal is its proposer's alone to take back.
    return async () => await scene.office.refund.withdraw({ refundId: await proposed(scene, bookingId) });
  },
};
