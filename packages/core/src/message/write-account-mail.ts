import { type AccountTokenKind, accountTokens, bookings, type messages } from "@totetaxi/db/schema";
import { type AccountMailKind, accountMail, type Mail } from "@totetaxi/messages";
import { isId } from "@totetaxi/values/id";
import { and, eq, gt, isNull } from "drizzle-orm";
import { parseBookingNumber } from "../booking/number.ts";
import type { Ctx } from "../context.ts";
import { accountsOf, type CustomerRow, verifiedOwner } from "../customer/queries.ts";
import { staffByEmail, staffById } from "../staff/queries.ts";

/** A message about an account, or to who asks for a booking's link. */
export type AccountMessage = Omit<typeof messages.$inferSelect, "email"> & { email: string };

type Letter = { kind: AccountMailKind; name: string; path: string };
type LinkRow = typeof accountTokens.$inferSelect;

/** Where each link leads; the token stands behind a #, which no server and no referrer ever sees. */
const PAGES: Record<AccountTokenKind, string> = {
  verify_email: "/verify-email",
  change_email: "/verify-email",
  reset_password: "/reset-password",
  staff_invitation: "/welcome",
  staff_email: "/confirm-email",
  staff_reset: "/reset-password",
};

function isStaffLink(kind: AccountTokenKind): boolean {
  return kind === "staff_invitation" || kind === "staff_email" || kind === "staff_reset";
}

async function nameOf(ctx: Ctx, email: string): Promise<string> {
  const { verified, claimed } = await accountsOf(ctx.db, email);
  return (verified ?? claimed)?.firstName ?? "";
}

/** The same for people of the office. */
async function staffReaderOf(ctx: Ctx, link: LinkRow): Promise<Omit<Letter, "path"> | undefined> {
  const { kind, email, staffId } = link;
  const member = staffId ? await staffById(ctx.db, staffId) : await staffByEmail(ctx.db, email);
  if (!member) return undefined;
  if (kind === "staff_reset") return { kind: "staff_password_reset", name: member.name };
  return { kind: kind === "staff_email" ? "staff_email_change" : "staff_invitation", name: member.name };
}

/** Whose name a letter begins with, and which it is; nothing for a reset of an account that there is not. */
async function readerOf(ctx: Ctx, link: LinkRow): Promise<Omit<Letter, "path"> | undefined> {
  const { kind, email } = link;
  if (isStaffLink(kind)) return await staffReaderOf(ctx, link);
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
  if (
    kind === "staff_email_changed" ||
    kind === "staff_password_changed" ||
    kind === "staff_factor_changed"
  ) {
    return { kind, name: (await staffByEmail(ctx.db, email))?.name ?? "", path: "/login" };
  }
  return await linkLetter(ctx, message);
}

/** The mail about an account; undefined when there is nothing to say: no such account or booking, or the link is spent. */
export async function writeAccountMail(ctx: Ctx, message: AccountMessage): Promise<Mail | undefined> {
  const letter = await letterFor(ctx, message);
  if (!letter) return undefined;
  const site = letter.kind.startsWith("staff_") ? ctx.staffUrl : ctx.publicUrl;
  return accountMail(letter.kind, {
    messageId: message.id,
    to: { name: letter.name, address: message.email },
    publicUrl: ctx.publicUrl,
    url: `${site}${letter.path}`,
  });
}
