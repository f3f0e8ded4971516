import type { StaffMember } from "@totetaxi/contracts/staff/session";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { api } from "../api/api.ts";
import { giveUp, useAnythingUnsaved } from "../leaving/question.ts";
import { doorPath } from "./door-path.ts";

/**
 * Who is at this page, once it is known. A session that ends leads to the door, unless something typed would be lost by it:
 * then whoever typed it stays the one who is here, and `isAway` until they are signed in again. A page of one person never
 * becomes another's: it is loaded anew.
 */
export function useWhoIsHere() {
  const router = useRouter();
  const { data, error, refetch } = api.session.me.useQuery(undefined, { staleTime: 60_000 });
  const isUnsaved = useAnythingUnsaved();
  const [last, setLast] = useState<StaffMember | undefined>(undefined);
  const now = data?.staff;
  const isOther = now !== undefined && last !== undefined && now.staffId !== last.staffId;
  if (now && now !== last && !isOther) setLast(now);
  const isAway = data === null && last !== undefined && isUnsaved;
  const isStranger = data === null && !isAway;
  useEffect(() => {
    if (isStranger) router.replace(doorPath());
  }, [isStranger, router]);
  useEffect(() => {
    if (isOther) giveUp(() => location.reload());
  }, [isOther]);
  return { member: isOther ? undefined : (now ?? (isAway ? last : undefined)), isAway, error, refetch };
}
