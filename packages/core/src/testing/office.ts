import { type Id, newId } from "@totetaxi/values/id";
import type { StaffActor } from "../audit/act.ts";

/** Somebody of the office who has just signed in; each call another person. */
export function aPerson(
  role: StaffActor["role"] = "staff",
  changed: Partial<StaffActor> = {},
): StaffActor & { staffId: Id<"stf"> } {
  const staffId = newId("stf");
  const signedIn = { passwordIsFresh: true, lacksSecondFactor: false };
  return { kind: "staff", staffId, role, ip: "198.51.100.4", ...signedIn, ...changed };
}
