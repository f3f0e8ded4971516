import type { Devices, SignedIn } from "@totetaxi/contracts/account";
import type { Done } from "@totetaxi/contracts/nothing";
import { DomainError } from "@totetaxi/values/domain-error";
import type { CustomerCtx, KeyCtx } from "./keys.ts";
import { ownAccount } from "./queries.ts";
import { customerView } from "./view.ts";

/** Who is signed in; null for a guest. */
export async function whoAmI(ctx: KeyCtx): Promise<SignedIn | null> {
  if (ctx.actor.kind !== "customer") return null;
  return { customer: customerView(await ownAccount(ctx.db, ctx.actor.customerId)) };
}

/** Where whoever asks is signed in. */
export async function listDevices(ctx: KeyCtx): Promise<Devices> {
  const devices = await ctx.keys.devices(ctx.db);
  return {
    devices: devices.map(({ createdAt, lastSeenAt, ...device }) => ({
      ...device,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    })),
  };
}

/** Signs one of the customer's devices out. @throws DomainError `not_found`, also for somebody else's. */
export async function endSession(ctx: CustomerCtx, { deviceId }: { deviceId: string }): Promise<Done> {
  if (await ctx.keys.endDevice(ctx.db, deviceId)) return { ok: true };
  throw new DomainError("not_found", "not_found", "There is no such device.");
}

/** Signs the customer out everywhere but here. */
export async function endOtherSessions(ctx: CustomerCtx): Promise<{ ended: number }> {
  return { ended: await ctx.keys.endOthers(ctx.db) };
}
