/** `anyone`: who is not signed in yet, too; `staff`: everybody of the office; `admin`: admins only. */
export type Role = "anyone" | "staff" | "admin";

/**
 * Who of the office may call what: the one table behind the server and behind the test that walks it. What is not
 * written down here is nobody's.
 */
export const PERMISSIONS = {
  "audit.list": "staff",
  "booking.cancel": "staff",
  "booking.cancellation": "staff",
  "booking.complete": "staff",
  "booking.create": "staff",
  "booking.edit": "staff",
  "booking.export": "staff",
  "booking.exportAll": "admin",
  "booking.get": "staff",
  "booking.list": "staff",
  "booking.move": "staff",
  "booking.note": "staff",
  "booking.previewMove": "staff",
  "booking.resend": "staff",
  "calendar.get": "staff",
  "calendar.setBlackout": "admin",
  "calendar.setCapacity": "admin",
  "customer.get": "staff",
  "customer.list": "staff",
  "customer.note": "staff",
  "customer.vip": "staff",
  "dashboard.get": "staff",
  "ledger.list": "staff",
  "rateCard.compare": "staff",
  "rateCard.draft": "admin",
  "rateCard.list": "staff",
  "rateCard.publish": "admin",
  "refund.approve": "admin",
  "refund.create": "staff",
  "refund.deny": "admin",
  "refund.list": "staff",
  search: "staff",
  "session.login": "anyone",
  "session.logout": "anyone",
  "session.me": "anyone",
  "today.get": "staff",
  "work.done": "staff",
  "work.list": "staff",
  "work.replay": "staff",
} as const satisfies Record<string, Role>;
