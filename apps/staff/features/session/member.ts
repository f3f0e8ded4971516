import type { StaffMember } from "@totetaxi/contracts/staff/session";
import { createContext, use } from "react";

export const MemberContext = createContext<StaffMember | undefined>(undefined);

/** Who is signed in; only for what stands inside the shell. */
export function useMember(): StaffMember {
  const member = use(MemberContext);
  if (!member) throw new Error("Nobody is signed in outside of the shell.");
  return member;
}
