import { randomBytes } from "node:crypto";
import { staffRecoveryCodes } from "@totetaxi/db/schema";
import type { Id } from "@totetaxi/values/id";
import { eq } from "drizzle-orm";
import type { Ctx, TxCtx } from "../../context.ts";

const HOW_MANY = 10;
const LENGTH = 12;
// No letter or digit that is read for another one.
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/**
 * Twelve letters of 32 carry 60 bits, and the hash is keyed with the product's secret: unlike a password's, it need not
 * be slow.
 */
export function hashOfRecovery(ctx: Pick<Ctx, "tokens">, staffId: Id<"stf">, code: string): string {
  return ctx.tokens.fingerprint(`recovery:${staffId}:${code.toUpperCase()}`);
}

/** Four letters at a time, as a person copies them. */
function newCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS.charAt(byte % LETTERS.length));
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** Gives somebody ten new codes instead of those before. @returns the codes, which nobody can read again. */
export async function renewCodes(ctx: TxCtx, staffId: Id<"stf">): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await ctx.db.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId));
  await ctx.db
    .insert(staffRecoveryCodes)
    .values(
      codes.map((code) => ({ staffId, codeHash: hashOfRecovery(ctx, staffId, code.replace(/-/g, "")) })),
    );
  return codes;
}
