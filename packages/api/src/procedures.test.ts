import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { customerRouter } from "./customer/router.ts";
import { PERMISSIONS } from "./staff/permissions.ts";
import { staffRouter } from "./staff/router.ts";
import { proceduresOf } from "./testing/procedures-of.ts";
import { openPlaces } from "./testing/strictness.ts";

/** T-11: who may call what. A procedure that is not written down here fails, and so does one that is gone. */
const CUSTOMER_SITE = {
  "account.changeEmail": "mutation for customer",
  "account.changePassword": "mutation for customer",
  "account.delete": "mutation for customer",
  "account.overview": "query for customer",
  "account.payments": "query for customer",
  "account.profile": "query for customer",
  "account.requestReset": "mutation for public",
  "account.resendVerification": "mutation for customer",
  "account.resetPassword": "mutation for public",
  "account.update": "mutation for customer",
  "account.verifyEmail": "mutation for public",
  "address.create": "mutation for customer",
  "address.delete": "mutation for customer",
  "address.list": "query for customer",
  "address.update": "mutation for customer",
  "area.request": "mutation for public",
  "availability.list": "query for public",
  "booking.cancel": "mutation for owner",
  "booking.claim": "mutation for customer",
  "booking.create": "mutation for public",
  "booking.extendHold": "mutation for owner",
  "booking.get": "query for owner",
  "booking.list": "query for customer",
  "booking.lookUp": "mutation for public",
  "booking.rebook": "query for owner",
  "catalog.get": "query for public",
  "contact.send": "mutation for public",
  "payment.confirm": "mutation for owner",
  "payment.resume": "mutation for owner",
  "quote.preview": "query for public",
  "session.devices": "query for customer",
  "session.end": "mutation for customer",
  "session.endOthers": "mutation for customer",
  "session.login": "mutation for public",
  "session.logout": "mutation for public",
  "session.me": "query for public",
  "session.register": "mutation for public",
  "site.config": "query for public",
};
const STAFF_QUERIES = new Set([
  "audit.list",
  "booking.cancellation",
  "booking.get",
  "booking.list",
  "booking.previewMove",
  "calendar.get",
  "catalog.get",
  "customer.get",
  "customer.list",
  "dashboard.get",
  "ledger.list",
  "me.devices",
  "me.factor",
  "rateCard.compare",
  "rateCard.list",
  "refund.list",
  "search",
  "session.me",
  "staff.list",
  "today.get",
  "today.lateLoops",
  "today.sheet",
  "work.list",
]);
const kindOf = (name: string) =>
  name === "live.changes" ? "subscription" : STAFF_QUERIES.has(name) ? "query" : "mutation";
const STAFF_SITE = Object.fromEntries(
  Object.entries(PERMISSIONS)
    .filter(([name]) => !name.startsWith("booking.export"))
    .map(([name, least]) => [name, `${kindOf(name)} for ${least === "anyone" ? "public" : "staff"}`]),
);

describe.each([
  ["the customer site", customerRouter, CUSTOMER_SITE],
  ["the staff site", staffRouter, STAFF_SITE],
] as const)("the procedures of %s", (_, router, expected) => {
  const procedures = proceduresOf(router);

  test("are these, each for a named audience", () => {
    const found = procedures.map(({ name, type, meta }) => [name, `${type} for ${meta?.audience}`]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test("take and give nothing that no schema names", () => {
    const open = procedures.flatMap(({ name, inputs, output }) => [
      ...(inputs.length === 0 ? [`${name} has no input schema`] : []),
      ...inputs.flatMap((input) => openPlaces(input, `${name} input`)),
      ...openPlaces(output, `${name} output`),
    ]);
    expect(open).toEqual([]);
  });
});

test("a schema that lets something through is found", () => {
  const leaky = z.strictObject({
    kept: z.string(),
    deep: z.optional(z.array(z.object({ id: z.string() }))),
    either: z.union([z.strictObject({}), z.looseObject({})]),
    anything: z.unknown(),
  });
  expect(openPlaces(leaky)).toEqual(["$.deep..[] is open", "$.either.|.* is open", "$.anything is open"]);
  expect(openPlaces(undefined)).toEqual(["$ is no schema"]);
});
