import type { Contact } from "@totetaxi/contracts/contact";
import type { ChangedBooking, EditBooking } from "@totetaxi/contracts/staff/booking-acts";
import type { bookings } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { act } from "../../audit/act.ts";
import { masked } from "../../audit/masked.ts";
import type { Change } from "../../audit/record.ts";
import type { Ctx } from "../../context.ts";
import type { BookingRow } from "../queries.ts";
import { editLocked, lockSeenBooking } from "./find.ts";

type Edit = Partial<typeof bookings.$inferInsert>;

/** A guest's contact is the booking's own; a customer's belongs to the account. */
function contactEdit(booking: BookingRow, contact: Contact | undefined): Edit {
  if (!contact) return {};
  if (booking.customerId !== null) {
    throw new DomainError(
      "refused",
      "contact_of_account",
      "This contact belongs to the customer’s account, where the customer changes it.",
      { field: "contact" },
    );
  }
  return {
    guestFirstName: contact.firstName,
    guestLastName: contact.lastName,
    guestEmail: contact.email,
    guestPhone: contact.phone,
  };
}

const PERSONAL = ["guestFirstName", "guestLastName", "guestEmail", "guestPhone"] as const;

/** What differs, as the log may keep it: a person's data masked, instructions by their length. */
function told(from: BookingRow, edit: Edit): { before: Change; after: Change } {
  const before: Record<string, string | number> = {};
  const after: Record<string, string | number> = {};
  for (const name of PERSONAL) {
    const [was, is] = [from[name], edit[name]];
    if (typeof is !== "string" || is === was) continue;
    before[name] = masked(was ?? "");
    after[name] = masked(is);
  }
  if (edit.instructions !== undefined && edit.instructions !== from.instructions) {
    before.instructionsLength = from.instructions.length;
    after.instructionsLength = edit.instructions.length;
  }
  return { before, after };
}

/**
 * Corrects how a guest is reached, or what the crew should know. No price, day or state is touched by it.
 * @throws DomainError `contact_of_account`, `version_conflict`, `not_found`.
 */
export async function editBooking(ctx: Ctx, input: EditBooking): Promise<ChangedBooking> {
  return await act(ctx, "booking.edited", async (ctx) => {
    const booking = await lockSeenBooking(ctx, input.bookingId, input.version);
    const edit: Edit = {
      ...contactEdit(booking, input.contact),
      ...(input.instructions === undefined ? {} : { instructions: input.instructions }),
    };
    return {
      subjectId: booking.id,
      ...told(booking, edit),
      result: await editLocked(ctx, booking, edit),
    };
  });
}
