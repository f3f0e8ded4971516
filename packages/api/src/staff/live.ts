import { type Changed, type FollowChanges, FollowChangesSchema } from "@totetaxi/contracts/staff/live";
import { notSignedIn } from "@totetaxi/core/customer";
import { whoOfTheOffice } from "@totetaxi/core/staff";
import { type TrackedEnvelope, tracked } from "@trpc/server";
import * as z from "zod/mini";
import { transportError } from "../errors.ts";
import { type ApiContext, router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

/** How soon a page of somebody who is not signed in any more is left alone. */
const LOOK_EVERY_MS = 5_000;

const FollowedSchema = z.custom<AsyncIterable<TrackedEnvelope<Changed>, void, unknown>>(
  (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
);

/** Whether the session goes on and its account is not disabled. Looking is no use of the session: it does not prolong it. */
async function isStillIn({ ctx }: ApiContext): Promise<boolean> {
  const { db, keys } = ctx;
  const [devices, account] = await Promise.all([keys.devices(db), whoOfTheOffice(ctx)]);
  return account !== null && devices.some(({ current }) => current);
}

async function* follow(api: ApiContext, input: FollowChanges, signal: AbortSignal) {
  const { actor, log } = api.ctx;
  const signedOut = new AbortController();
  const look = setInterval(() => {
    isStillIn(api).then(
      (isIn) => isIn || signedOut.abort(),
      (err: unknown) => log.info({ err }, "live.session.unknown"),
    );
  }, LOOK_EVERY_MS);
  try {
    const who = actor.kind === "staff" ? actor.staffId : actor.kind;
    const either = AbortSignal.any([signal, signedOut.signal]);
    for await (const { id, topics } of api.watch.follow({ who, after: input?.lastEventId, signal: either })) {
      yield tracked(id, { topics });
    }
    if (signedOut.signal.aborted) throw notSignedIn();
  } catch (error) {
    throw transportError(error) ?? error;
  } finally {
    clearInterval(look);
  }
}

export const live = router({
  changes: staffProcedure
    .input(FollowChangesSchema)
    .output(FollowedSchema)
    .subscription(({ ctx, input, signal = new AbortController().signal }) => follow(ctx, input, signal)),
});
