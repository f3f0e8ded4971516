import type { NoteBooking } from "@totetaxi/contracts/staff/booking-acts";
import { act } from "../../audit/act.ts";
import type { Ctx } from "../../context.ts";
import { addNote } from "../../note/add-note.ts";
import { lockSeenBooking } from "./find.ts";

/** An internal note: customers never see it, and it changes nothing else. @throws DomainError `not_found`. */
export async function noteBooking(ctx: Ctx, input: NoteBooking): Promise<{ ok: true }> {
  return await act(ctx, "booking.noted", async (ctx) => {
    const booking = await lockSeenBooking(ctx, input.bookingId);
    return await addNote(ctx, booking.id, input);
  });
}
