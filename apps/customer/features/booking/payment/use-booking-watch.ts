import { useQuery } from "@tanstack/react-query";
import { bookingQuery } from "../../api/queries.ts";
import { isWorthRetrying } from "../../api/refusal.ts";

const EVERY_MS = 1_000;

/** The booking behind a link, asked for again every second while it waits for its payment. */
export function useBookingWatch(accessToken: string) {
  return useQuery({
    ...bookingQuery(accessToken),
    retry: (failures, error) => failures < 3 && isWorthRetrying(error),
    refetchInterval: ({ state }) => (state.data?.status === "pending" ? EVERY_MS : false),
  });
}
