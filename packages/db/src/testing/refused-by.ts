import { expect } from "vitest";
import { isCheckViolation, isUniqueViolation } from "../pg-errors.ts";

/** Expects the database to refuse, by the rule of this name. */
export async function expectRefused(doing: Promise<unknown>, rule: string): Promise<void> {
  const error = await doing.then(
    () => expect.fail(`${rule} let it pass`),
    (refusal: unknown) => refusal,
  );
  if (!isCheckViolation(error, rule) && !isUniqueViolation(error, rule)) throw error;
}

/** Expects the database to refuse to change what is written for ever. */
export async function expectKept(doing: Promise<unknown>): Promise<void> {
  await expect(doing).rejects.toMatchObject({ cause: { code: "42501" } });
}
