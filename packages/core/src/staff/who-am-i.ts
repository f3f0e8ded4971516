import type { StaffSignedIn } from "@totetaxi/contracts/staff/session";
import type { Ctx } from "../context.ts";
import { staffById } from "./queries.ts";
import { staffView } from "./view.ts";

/** Who of the office asks; null when nobody is signed in. */
export async function whoOfTheOffice(ctx: Ctx): Promise<StaffSignedIn | null> {
  if (ctx.actor.kind !== "staff") return null;
  const found = await staffById(ctx.db, ctx.actor.staffId);
  return found ? { staff: staffView(ctx, found) } : null;
}
