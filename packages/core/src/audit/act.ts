import { DomainError } from "@totetaxi/values/domain-error";
import type { Actor, Ctx, TxCtx } from "../context.ts";
import { topicOf } from "../live/topics.ts";
import { inTransaction } from "../transaction.ts";
import { type Change, record } from "./record.ts";

export type StaffActor = Extract<Actor, { kind: "staff" }>;

/** @throws DomainError `not_staff` for everybody who is not of the office. */
export function requireStaff({ actor }: Pick<Ctx, "actor">): StaffActor {
  if (actor.kind === "staff") return actor;
  throw new DomainError("forbidden", "not_staff", "This is for the office only.");
}

/** @throws DomainError `admins_only`; `second_factor_needed` for an admin who has none yet. */
export function requireAdmin(ctx: Pick<Ctx, "actor">): StaffActor {
  const actor = requireStaff(ctx);
  if (actor.role !== "admin") {
    throw new DomainError("forbidden", "admins_only", "Only an admin may do this.");
  }
  if (!actor.lacksSecondFactor) return actor;
  throw new DomainError(
    "forbidden",
    "second_factor_needed",
    "Admins sign in with a second factor. Please set yours up on your own page first.",
  );
}

/**
 * For what an open screen that somebody left must not be enough: money, roles and e-mails.
 * @throws DomainError `password_needed` when the password was not given in the last 5 minutes.
 */
export function requireFreshPassword(ctx: Pick<Ctx, "actor">): StaffActor {
  const actor = requireStaff(ctx);
  if (actor.passwordIsFresh) return actor;
  throw new DomainError("forbidden", "password_needed", "Please give your password again to do this.");
}

/** What a verb of the office did. `repeated`: the same request had done it before, so there is nothing to write down. */
export type Act<T> =
  | { result: T; subjectId: string; before?: Change; after?: Change; repeated?: false }
  | { result: T; repeated: true };

/**
 * The one way in which people of the office change anything: the change and its line in the audit log (who, what,
 * before, after, from where, when) are one transaction, so neither exists without the other.
 * @throws DomainError `not_staff`, and what `work` refuses.
 */
export async function act<T>(ctx: Ctx, action: string, work: (ctx: TxCtx) => Promise<Act<T>>): Promise<T> {
  requireStaff(ctx);
  return await inTransaction(ctx, async (ctx) => {
    const done = await work(ctx);
    if (!done.repeated) {
      const { before, after } = done;
      const topic = topicOf(action);
      if (topic) ctx.changes.tell(topic);
      await record(ctx, action, done.subjectId, { ...(before && { before }), ...(after && { after }) });
    }
    return done.result;
  });
}
