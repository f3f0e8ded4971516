import { type AccountTokenKind, accountTokens } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { type Id, newId } from "@totetaxi/values/id";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Ctx, TxCtx } from "../context.ts";
import { queueMessage } from "../message/queue-message.ts";
import { callerOf } from "../operations/caller.ts";
import { limit } from "../operations/rate-limit.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a mailed link works, in milliseconds, and which message brings it (domain rules, section 7). */
const LINKS = {
  verify_email: { lives: 48 * HOUR, message: "email_verification" },
  change_email: { lives: 48 * HOUR, message: "email_change" },
  reset_password: { lives: 30 * MINUTE, message: "password_reset" },
  staff_invitation: { lives: 48 * HOUR, message: "staff_invitation" },
  staff_email: { lives: 48 * HOUR, message: "staff_email_change" },
  staff_reset: { lives: 30 * MINUTE, message: "staff_password_reset" },
} as const satisfies Record<AccountTokenKind, object>;

export type LinkRow = typeof accountTokens.$inferSelect;

/** Whose it is by id; nobody's where only an e-mail asks. */
type Wanted = {
  kind: AccountTokenKind;
  email: string;
  customerId?: Id<"cst"> | null;
  staffId?: Id<"stf">;
};

function ofTheSame({ email, customerId, staffId }: Wanted) {
  if (customerId) return eq(accountTokens.customerId, customerId);
  if (staffId) return eq(accountTokens.staffId, staffId);
  return eq(accountTokens.email, email.toLowerCase());
}

export function linkInvalid(): DomainError {
  return new DomainError(
    "refused",
    "link_invalid",
    "This link has expired, or it was used already. Please ask for a new one.",
  );
}

/**
 * Keeps a caller from filling somebody's mailbox. Others, above all its owner, are not kept waiting by that.
 * @throws DomainError `rate_limited`.
 */
export async function limitLinks(ctx: Ctx, email: string): Promise<void> {
  await limit(ctx, "mail-link", `${ctx.tokens.fingerprint(email.toLowerCase())}:${callerOf(ctx)}`);
}

/**
 * Mails somebody a link that works once, and ends the ones before. The token itself is nowhere: it is made from the
 * product's secret and the row's id again when the mail is written.
 */
export async function sendLink(ctx: TxCtx, wanted: Wanted): Promise<void> {
  const { kind, email, customerId, staffId } = wanted;
  const now = ctx.clock.now();
  const { lives, message } = LINKS[kind];
  const id = newId("tok", now);
  const to = email.toLowerCase();
  await ctx.db
    .delete(accountTokens)
    .where(and(ofTheSame(wanted), eq(accountTokens.kind, kind), isNull(accountTokens.usedAt)));
  await ctx.db.insert(accountTokens).values({
    id,
    kind,
    email: to,
    customerId: customerId ?? null,
    staffId: staffId ?? null,
    tokenHash: ctx.tokens.hash(ctx.tokens.linkToken(id)),
    createdAt: now,
    expiresAt: new Date(now.getTime() + lives),
  });
  await queueMessage(ctx, { kind: message, bookingId: null, email: to, subjectId: id });
}

function living(ctx: Ctx | TxCtx, token: string, kinds: readonly AccountTokenKind[]) {
  return and(
    eq(accountTokens.tokenHash, ctx.tokens.hash(token)),
    inArray(accountTokens.kind, [...kinds]),
    isNull(accountTokens.usedAt),
    gt(accountTokens.expiresAt, ctx.clock.now()),
  );
}

/** The link of this token, still unused. @throws DomainError `link_invalid`, for whatever is wrong with it. */
export async function findLink(
  ctx: Ctx,
  token: string,
  kinds: readonly AccountTokenKind[],
): Promise<LinkRow> {
  const [link] = await ctx.db
    .select()
    .from(accountTokens)
    .where(living(ctx, token, kinds));
  if (!link) throw linkInvalid();
  return link;
}

/** Uses a link up: of two who come at once, one. @throws DomainError `link_invalid`. */
export async function useLink(
  ctx: TxCtx,
  token: string,
  kinds: readonly AccountTokenKind[],
): Promise<LinkRow> {
  const [link] = await ctx.db
    .update(accountTokens)
    .set({ usedAt: ctx.clock.now() })
    .where(living(ctx, token, kinds))
    .returning();
  if (!link) throw linkInvalid();
  return link;
}
