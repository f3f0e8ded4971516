import { useQuery } from "@tanstack/react-query";
import type { BookingRef } from "@totetaxi/contracts/booking";
import { isWorthRetrying } from "@totetaxi/contracts/refusal";
import { bookingQuery } from "../../api/queries.ts";

const EVERY_MS = 1_000;

/** A booking, asked for again every second while it waits for its payment. */
export function useBookingWatch(bookingRef: BookingRef) {
  return useQuery({
    ...bookingQuery(bookingRef),
    retry: (failures, error) => failures < 3 && isWorthRetrying(error),
    refetchInterval: ({ state }) => (state.data?.status === "pending" ? EVERY_MS : false),
  });
}
