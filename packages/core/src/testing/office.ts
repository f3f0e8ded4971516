import { type Id, newId } from "@totetaxi/values/id";
import type { StaffActor } from "../audit/act.ts";

/** Somebody of the office; each call another person. */
export function aPerson(role: StaffActor["role"] = "staff"): StaffActor & { staffId: Id<"stf"> } {
  return { kind: "staff", staffId: newId("stf"), role, ip: "198.51.100.4" };
}
