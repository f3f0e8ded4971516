import type { BookingDetail } from "@totetaxi/contracts/staff/booking-detail";

export type Edit = BookingDetail["booking"]["contact"] & { instructions: string };

/** What can be edited of a booking. */
export function editOf({ booking }: BookingDetail): Edit {
  const { firstName, lastName, email, phone } = booking.contact;
  return { firstName, lastName, email, phone, instructions: booking.instructions };
}

const CONTACT = ["firstName", "lastName", "email", "phone"] as const;

/**
 * What to send of what was typed: only what this person changed. Whatever they left as they saw it stays as it is by
 * now, so that nobody undoes by accident what somebody else has just corrected.
 */
export function mergeEdit(
  typed: Edit,
  seen: Edit,
  now: Edit,
): { contact?: Omit<Edit, "instructions">; instructions?: string } {
  const pick = (name: keyof Edit) => (typed[name] === seen[name] ? now[name] : typed[name]);
  const contact = {
    firstName: pick("firstName"),
    lastName: pick("lastName"),
    email: pick("email"),
    phone: pick("phone"),
  };
  return {
    ...(CONTACT.some((name) => typed[name] !== seen[name]) && { contact }),
    ...(typed.instructions !== seen.instructions && { instructions: typed.instructions }),
  };
}
