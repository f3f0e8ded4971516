import type { ListBookings } from "@totetaxi/contracts/my-bookings";

/** What a list of bookings shows, as its address says it. */
export type ListFilter = {
  readonly when: "upcoming" | "past";
  readonly status: NonNullable<ListBookings["status"]> | undefined;
  readonly text: string;
};

/** The states that a booking to come, and one that is over, can be in. */
export const STATES_OF = {
  upcoming: ["pending", "paid"],
  past: ["completed", "paid", "cancelled", "expired", "refunded"],
} as const satisfies Record<ListFilter["when"], readonly ListFilter["status"][]>;

/** Reads an address; what makes no sense there is left out. */
export function readFilter(query: Pick<URLSearchParams, "get">): ListFilter {
  const when = query.get("when") === "past" ? "past" : "upcoming";
  const status = STATES_OF[when].find((state) => state === query.get("status"));
  return { when, status, text: (query.get("text") ?? "").slice(0, 100) };
}

/** The address of a list; what is as usual is not in it. */
export function listPath({ when, status, text }: ListFilter) {
  const query = new URLSearchParams({
    ...(when === "past" && { when }),
    ...(status && { status }),
    ...(text.trim() && { text: text.trim() }),
  });
  return query.size > 0 ? (`/account/bookings?${query}` as const) : ("/account/bookings" as const);
}
