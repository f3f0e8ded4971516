import { DomainError } from "@totetaxi/values/domain-error";
import type { Keys } from "./keys.ts";

const MESSAGES = new Map(
  Object.entries({
    password_too_short: "Please choose a password of 15 characters or more. Several words will do.",
    password_too_long: "Please choose a password of 256 characters or fewer.",
    password_common: "This password is one of those that are tried first. Please choose another one.",
    password_personal: "This password is made of your name, your e-mail or ours. Please choose another one.",
  }),
);

/** @throws DomainError `password_too_short`, `password_too_long`, `password_common`, `password_personal`. */
export function requireGoodPassword(
  keys: Keys,
  password: string,
  person: { email: string; firstName?: string | undefined; lastName?: string | undefined },
): void {
  const reason = keys.fault(password, [person.email, person.firstName ?? "", person.lastName ?? ""]);
  if (!reason) return;
  const message = MESSAGES.get(reason) ?? "Please choose another password.";
  throw new DomainError("refused", reason, message, { field: "password" });
}
