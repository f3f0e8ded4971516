import type { StaffMember } from "@totetaxi/contracts/staff/session";
import type { Ctx } from "../context.ts";
import { lacksSecondFactor } from "./policy.ts";
import type { StaffRow } from "./queries.ts";

/** Somebody of the office as they see themselves. */
export function staffView({ payments }: Pick<Ctx, "payments">, account: StaffRow): StaffMember {
  const { id, name, email, role } = account;
  return {
    staffId: id,
    name,
    email,
    role,
    lacksSecondFactor: lacksSecondFactor(account, payments.mode),
  };
}
