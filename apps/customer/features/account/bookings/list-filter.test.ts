import { expect, test } from "vitest";
import { listPath, readFilter } from "./list-filter.ts";

const read = (query: string) => readFilter(new URLSearchParams(query));

test("a list that is sent to somebody shows them the same", () => {
  const filter = { when: "past", status: "cancelled", text: "Main & 1st" } as const;
  expect(read(listPath(filter).split("?")[1] ?? "")).toEqual(filter);
});

test("without a wish, the bookings to come are shown, under the plainest address", () => {
  expect(read("")).toEqual({ when: "upcoming", status: undefined, text: "" });
  expect(listPath(read(""))).toBe("/account/bookings");
});

test.each(["when=never", "status=completed", "status=nonsense", "when=past&status=pending"])(
  "a wish that cannot be met is left out: %s",
  (query) => expect(read(query).status).toBeUndefined(),
);
