import { expect, test } from "vitest";
import { bookingPath, isSameRef, queryOfRef, refOfQuery } from "./booking-ref.ts";

test.each([
  [{ accessToken: "secret" }, "/booking/secret"],
  [{ bookingId: "bkg_1" }, "/account/bookings/bkg_1"],
])("a bank's page leads back to the booking it was opened for: %o", (ref, path) => {
  const read = refOfQuery(new URLSearchParams(queryOfRef(ref)));
  expect(read).toEqual(ref);
  expect(bookingPath(ref)).toBe(path);
});

test("an address without a booking names none, and a link is not an id", () => {
  expect(refOfQuery(new URLSearchParams("b="))).toBeUndefined();
  expect(isSameRef({ accessToken: "one" }, { bookingId: "one" })).toBe(false);
  expect(isSameRef(undefined, { bookingId: "one" })).toBe(false);
});
