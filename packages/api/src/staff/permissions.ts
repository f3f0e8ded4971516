/** `staff`: everybody of the office; `admin`: admins only. */
export type Role = "staff" | "admin";

/**
 * Who of the office may call what: the one table behind the server and behind the test that walks it. What is not
 * written down here is nobody's.
 */
export const PERMISSIONS = {
  "booking.cancel": "staff",
  "booking.cancellation": "staff",
  "booking.complete": "staff",
  "booking.create": "staff",
  "booking.edit": "staff",
  "booking.move": "staff",
  "booking.note": "staff",
  "booking.previewMove": "staff",
  "booking.resend": "staff",
  "refund.approve": "admin",
  "refund.create": "staff",
  "refund.deny": "admin",
  "refund.list": "staff",
} as const satisfies Record<string, Role>;
