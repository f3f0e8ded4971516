import type { Mailer } from "@totetaxi/messages";
import type { Payments } from "@totetaxi/payments";
import type { Clock } from "@totetaxi/values/clock";
import type { Id } from "@totetaxi/values/id";
import type { Logger } from "pino";
import type { AccessTokens } from "./booking/access-token.ts";
import type { Catalogues } from "./catalog/catalogues.ts";
import type { Db } from "./database.ts";
import type { Jobs, TxJobs } from "./jobs.ts";
import type { Changes, TxChanges } from "./live/changes.ts";

/** Somebody of the office who is signed in. */
type Member = {
  kind: "staff";
  staffId: Id<"stf">;
  role: "staff" | "admin";
  ip: string;
  /** The password was given so lately that whoever sits there may do what needs it. */
  passwordIsFresh: boolean;
  /** An admin who has no second factor yet: nothing of the admins' is open to them. */
  lacksSecondFactor: boolean;
};

/** Who wants something done. */
export type Actor =
  | { kind: "guest"; ip: string }
  | { kind: "customer"; customerId: Id<"cst">; ip: string }
  | Member
  | { kind: "stripe" }
  | { kind: "system"; job: string };

/** What every verb is given: passed, never ambient. */
export type Ctx = {
  db: Db;
  actor: Actor;
  clock: Clock;
  payments: Payments;
  mailer: Mailer;
  jobs: Jobs;
  changes: Changes;
  catalogues: Catalogues;
  tokens: AccessTokens;
  /** Where the customer site is, for links in messages. */
  publicUrl: string;
  /** Where the office's own site is, for links in messages to its people. */
  staffUrl: string;
  /** Where the office reads its mail. */
  officeMail: string;
  log: Logger;
  /** Joins what happened in one request, from the browser to its jobs. */
  requestId: string;
};

/** A ctx inside a transaction: nothing outside the database can be reached with it. */
export type TxCtx = Omit<Ctx, "payments" | "mailer" | "jobs" | "changes"> & {
  readonly jobs: TxJobs;
  readonly changes: TxChanges;
  readonly inTransaction: true;
};

/** Who does something, when, and for which request: all that the rows which tell of it need to know. */
export type Occasion = Pick<Ctx, "actor" | "clock" | "requestId">;

/** How an actor is written into histories and the audit log: ids, never names. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "customer":
      return actor.customerId;
    case "staff":
      return actor.staffId;
    case "system":
      return `system:${actor.job}`;
    default:
      return actor.kind;
  }
}

/** The address a request came from; jobs and Stripe have none. */
export function actorIp(actor: Actor): string | null {
  return "ip" in actor ? actor.ip : null;
}
