import { useQueryClient } from "@tanstack/react-query";
import type { StaffSignedIn } from "@totetaxi/contracts/staff/session";
import { api } from "../api/api.ts";

/** Somebody comes in by the door: of what this tab knew for whoever was here before nothing stays. */
export function useComeIn(): (signedIn: StaffSignedIn) => void {
  const queries = useQueryClient();
  const known = api.useUtils();
  return (signedIn) => {
    queries.removeQueries();
    known.session.me.setData(undefined, signedIn);
  };
}
