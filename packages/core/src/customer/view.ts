import type { CustomerView } from "@totetaxi/contracts/account";
import { WINDOWS } from "@totetaxi/pricing";
import type { CustomerRow } from "./queries.ts";

/** A customer as the customer sees it. */
export function customerView(row: CustomerRow): CustomerView {
  return {
    customerId: row.id,
    email: row.email,
    emailVerified: row.emailVerifiedAt !== null,
    firstName: row.firstName,
    lastName: row.lastName,
    phone: row.phone,
    preferredWindow: WINDOWS.find((window) => window === row.preferredWindow) ?? null,
    notifications: { mail: row.notifyByMail, text: row.notifyByText },
    createdAt: row.createdAt.toISOString(),
  };
}
