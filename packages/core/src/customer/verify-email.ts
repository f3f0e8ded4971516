import type { EmailVerified, UseLink } from "@totetaxi/contracts/account";
import { isUniqueViolation } from "@totetaxi/db/errors";
import { customers } from "@totetaxi/db/schema";
import { DomainError } from "@totetaxi/values/domain-error";
import { and, eq, isNull } from "drizzle-orm";
import { record } from "../audit/record.ts";
import type { Ctx, TxCtx } from "../context.ts";
import { queueMessage } from "../message/queue-message.ts";
import { limitAddress } from "../operations/rate-limit.ts";
import { inTransaction } from "../transaction.ts";
import { joinGuestBookings } from "./join-bookings.ts";
import { type LinkRow, linkInvalid, useLink } from "./links.ts";
import { lockEmail, proveEmail } from "./prove-email.ts";
import { type CustomerRow, verifiedOwner } from "./queries.ts";

const KINDS = ["verify_email", "change_email"] as const;

function emailTaken(): DomainError {
  return new DomainError("conflict", "email_taken", "This e-mail already belongs to another account.");
}

async function lockAccount(ctx: TxCtx, { customerId }: LinkRow): Promise<CustomerRow> {
  const [account] = customerId
    ? await ctx.db
        .select()
        .from(customers)
        .where(and(eq(customers.id, customerId), isNull(customers.deletedAt)))
        .for("update")
    : [];
  if (!account) throw linkInvalid();
  return account;
}

/** The account takes the new e-mail, which is proved; both mailboxes are told. */
async function changeEmail(ctx: TxCtx, account: CustomerRow, { id, email }: LinkRow): Promise<EmailVerified> {
  await lockEmail(ctx, email);
  const owner = await verifiedOwner(ctx.db, email);
  if (owner && owner.id !== account.id) throw emailTaken();
  const before = account.email.toLowerCase();
  await ctx.db
    .update(customers)
    .set({ email, emailVerifiedAt: ctx.clock.now() })
    .where(eq(customers.id, account.id));
  await queueMessage(ctx, { kind: "email_changed", bookingId: null, email: before, subjectId: `${id}:old` });
  await queueMessage(ctx, { kind: "email_changed", bookingId: null, email, subjectId: `${id}:new` });
  const joined = await joinGuestBookings(ctx, account.id, email);
  await record(ctx, "customer.email_changed", account.id, { after: { joined } });
  return { email, joinedBookings: joined };
}

/**
 * Uses the link that proves an e-mail: that of a new account, or the new one of an account.
 * @throws DomainError `link_invalid`; `email_taken` when it is somebody else's, or the staff's; `rate_limited`.
 */
export async function verifyEmail(ctx: Ctx, { token }: UseLink): Promise<EmailVerified> {
  await limitAddress(ctx, "use-link");
  try {
    return await inTransaction(ctx, async (ctx) => {
      const link = await useLink(ctx, token, KINDS);
      const account = await lockAccount(ctx, link);
      if (link.kind === "change_email") return await changeEmail(ctx, account, link);
      if (account.email.toLowerCase() !== link.email) throw linkInvalid();
      const { joined } = await proveEmail(ctx, account, account.email);
      return { email: account.email, joinedBookings: joined };
    });
  } catch (error) {
    throw isUniqueViolation(error, "accounts_one_world") ? emailTaken() : error;
  }
}
