import { DEMO_STAFF } from "./demo-staff.ts";

const FRESH_SECONDS = 5 * 60;

/** Whether a password that was given so long ago still counts for money, roles and e-mails. */
export function passwordIsFresh(ageSeconds: number): boolean {
  return ageSeconds <= FRESH_SECONDS;
}

/** The printed accounts of a demonstration, where nobody really pays: their passwords protect nothing anyway. */
function isDemo(email: string, paymentsMode: string): boolean {
  return paymentsMode === "sandbox" && DEMO_STAFF.some((member) => member.email === email.toLowerCase());
}

type Account = { role: "staff" | "admin"; email: string; factor: string | null };

/** Admins need a second factor; everybody else is offered one. */
export function needsSecondFactor(
  { role, email }: Pick<Account, "role" | "email">,
  paymentsMode: string,
): boolean {
  return role === "admin" && !isDemo(email, paymentsMode);
}

export function lacksSecondFactor(account: Account, paymentsMode: string): boolean {
  return account.factor === null && needsSecondFactor(account, paymentsMode);
}
