import { accountTokens, bookings, type messages } from "@totetaxi/db/schema";
import { type AccountMailKind, accountMail, type Mail } from "@totetaxi/messages";
import { isId } from "@totetaxi/values/id";
import { and, eq, gt, isNull } from "drizzle-orm";
import { parseBookingNumber } from "../booking/number.ts";
import type { Ctx } from "../context.ts";
import { accountsOf, type CustomerRow, verifiedOwner } from "../customer/queries.ts";

/** A message about an account, or to who asks for a booking's link. */
export type AccountMessage = Omit<typeof messages.$inferSelect, "email"> & { email: string };

type Letter = { kind: AccountMailKind; name: string; path: string };

/** Where each link leads; the token stands behind a #, which no server and no referrer ever sees. */
const PAGES = {
  verify_email: "/verify-email",
  change_email: "/verify-email",
  reset_password: "/reset-password",
};

async function nameOf(ctx: Ctx, email: string): Promise<string> {
  const { verified, claimed } = await accountsOf(ctx.db, email);
  return (verified ?? claimed)?.firstName ?? "";
}

/** Whose name a letter begins with, and which it is; nothing for a reset of an account that there is not. */
async function readerOf(
  ctx: Ctx,
  { kind, email }: typeof accountTokens.$inferSelect,
): Promise<Omit<Letter, "path"> | undefined> {
  if (kind === "change_email") return { kind: "email_change", name: "" };
  const { verified, claimed } = await accountsOf(ctx.db, email);
  const account: CustomerRow | undefined = verified ?? claimed;
  if (!account) return undefined;
  if (kind === "reset_password") return { kind: "password_reset", name: account.firstName };
  return { kind: verified ? "second_registration" : "email_verification", name: account.firstName };
}

/** The letter that brings a link, unless the link is no good any more. */
async function linkLetter(ctx: Ctx, { subjectId }: AccountMessage): Promise<Letter | undefined> {
  if (!isId("tok", subjectId)) return undefined;
  const [link] = await ctx.db
    .select()
    .from(accountTokens)
    .where(
      and(
        eq(accountTokens.id, subjectId),
        isNull(accountTokens.usedAt),
        gt(accountTokens.expiresAt, ctx.clock.now()),
      ),
    );
  const reader = link && (await readerOf(ctx, link));
  return reader && { ...reader, path: `${PAGES[link.kind]}#${ctx.tokens.linkToken(link.id)}` };
}

/** The letter with a booking's link, when number and e-mail belong together. */
async function bookingLetter(ctx: Ctx, { subjectId, email }: AccountMessage): Promise<Letter | undefined> {
  const number = parseBookingNumber(subjectId.split(":", 1)[0] ?? "");
  if (number === undefined) return undefined;
  const [booking] = await ctx.db.select().from(bookings).where(eq(bookings.number, number));
  if (!booking) return undefined;
  const path = `/booking/${ctx.tokens.tokenFor(booking.id)}`;
  if (booking.guestEmail?.toLowerCase() === email) {
    return { kind: "booking_link", name: booking.guestFirstName ?? "", path };
  }
  const owner = await verifiedOwner(ctx.db, email);
  if (!owner || owner.id !== booking.customerId) return undefined;
  return { kind: "booking_link", name: owner.firstName, path };
}

async function letterFor(ctx: Ctx, message: AccountMessage): Promise<Letter | undefined> {
  const { kind, email } = message;
  if (kind === "booking_link") return await bookingLetter(ctx, message);
  if (kind === "password_changed") return { kind, name: await nameOf(ctx, email), path: "/reset-password" };
  if (kind === "email_changed") return { kind, name: await nameOf(ctx, email), path: "/" };
  return await linkLetter(ctx, message);
}

/** The mail about an account; undefined when there is nothing to say: no such account or booking, or the link is spent. */
export async function writeAccountMail(ctx: Ctx, message: AccountMessage): Promise<Mail | undefined> {
  const letter = await letterFor(ctx, message);
  if (!letter) return undefined;
  return accountMail(letter.kind, {
    messageId: message.id,
    to: { name: letter.name, address: message.email },
    publicUrl: ctx.publicUrl,
    url: `${ctx.publicUrl}${letter.path}`,
  });
}
