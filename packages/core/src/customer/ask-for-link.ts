import type { AskByEmail } from "@totetaxi/contracts/account";
import type { Done } from "@totetaxi/contracts/nothing";
import type { Ctx } from "../context.ts";
import { limitAddress } from "../operations/rate-limit.ts";
import { inTransaction } from "../transaction.ts";
import type { CustomerCtx } from "./keys.ts";
import { limitLinks, sendLink } from "./links.ts";
import { ownAccount } from "./queries.ts";

/**
 * Asks for a way back in. What is done here is the same for every e-mail; whether there is an account shows when the
 * mail is written, and where there is none, none is.
 * @throws DomainError `rate_limited`.
 */
export async function requestReset(ctx: Ctx, { email }: AskByEmail): Promise<Done> {
  await limitAddress(ctx, "ask-for-link");
  await limitLinks(ctx, email);
  await inTransaction(ctx, (ctx) => sendLink(ctx, { kind: "reset_password", email, customerId: null }));
  return { ok: true };
}

/** Mails the link again that proves the e-mail of whoever is signed in; nothing where it is proved. @throws DomainError `rate_limited`. */
export async function resendVerification(ctx: CustomerCtx): Promise<Done> {
  const { id, email, emailVerifiedAt } = await ownAccount(ctx.db, ctx.actor.customerId);
  if (emailVerifiedAt) return { ok: true };
  await limitLinks(ctx, email);
  await inTransaction(ctx, (ctx) => sendLink(ctx, { kind: "verify_email", email, customerId: id }));
  return { ok: true };
}
