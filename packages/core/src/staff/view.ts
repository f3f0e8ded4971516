import type { StaffMember } from "@totetaxi/contracts/staff/session";
import type { StaffRow } from "./queries.ts";

/** Somebody of the office as they see themselves. */
export function staffView({ id, name, email, role }: StaffRow): StaffMember {
  return { staffId: id, name, email, role };
}
