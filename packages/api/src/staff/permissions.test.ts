import type { Actor } from "@totetaxi/core/context";
import { aPerson } from "@totetaxi/core/testing/office";
import { newId } from "@totetaxi/values/id";
import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { test } from "../testing/office.ts";
import { proceduresOf } from "../testing/procedures-of.ts";
import { PERMISSIONS } from "./permissions.ts";
import { permit } from "./permit.ts";
import { staffRouter } from "./router.ts";

const STRANGERS: Actor[] = [
  { kind: "guest", ip: "203.0.113.7" },
  { kind: "customer", customerId: newId("cst"), ip: "203.0.113.7" },
  { kind: "stripe" },
  { kind: "system", job: "test" },
];
const NAMES = proceduresOf(staffRouter).map(({ name }) => name);

it("every procedure of the staff site is in the table, and nothing else is (T-11)", () => {
  const beside: string[] = [];
  expect(Object.keys(PERMISSIONS).sort()).toEqual([...NAMES, ...beside].sort());
});

it("what the table leaves out is nobody's (T-11)", () => {
  expect(() => permit(aPerson("admin"), "safe.open")).toThrow(
    expect.objectContaining({ reason: "not_permitted" }),
  );
  expect(() => permit(aPerson("admin"), "toString")).toThrow(
    expect.objectContaining({ reason: "not_permitted" }),
  );
});

describe.each(Object.entries(PERMISSIONS).filter(([name]) => NAMES.includes(name)))("%s", (name, least) => {
  type Call = (input: unknown) => Promise<unknown>;
  const callOf = (caller: object): Call => {
    const procedure = name
      .split(".")
      .reduce<unknown>((found, part) => Reflect.get(Object(found), part), caller);
    if (typeof procedure !== "function") throw new Error(`${name} cannot be called`);
    return async (input) => await procedure(input);
  };
  const refusal = async (calling: Promise<unknown>) => {
    const error = await calling.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return error instanceof TRPCError ? error.code : "let in";
  };

  test("lets in nobody but the office (T-06, S-053)", async ({ office }) => {
    for (const actor of STRANGERS) expect(await refusal(callOf(office(actor))({}))).toBe("UNAUTHORIZED");
  });

  test(`is for ${least === "admin" ? "admins only (T-07, S-054)" : "staff and admins (S-054)"}`, async ({
    office,
  }) => {
    const wrongInput = { nobody: "asked for this" };
    const asStaff = await refusal(callOf(office(aPerson("staff")))(wrongInput));
    expect(asStaff).toBe(least === "admin" ? "FORBIDDEN" : "BAD_REQUEST");
    expect(await refusal(callOf(office(aPerson("admin")))(wrongInput))).toBe("BAD_REQUEST");
  });
});
