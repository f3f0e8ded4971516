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
/** What a route of the site asks for by name. */
const ROUTES = ["booking.export", "booking.exportAll"];

it("every procedure of the staff site is in the table, and nothing else is (T-11)", () => {
  expect(new Set(Object.keys(PERMISSIONS))).toEqual(new Set([...NAMES, ...ROUTES]));
});

it("what the table leaves out is nobody's (T-11)", () => {
  expect(() => permit(aPerson("admin"), "safe.open")).toThrow(
    expect.objectContaining({ reason: "not_permitted" }),
  );
  expect(() => permit(aPerson("admin"), "toString")).toThrow(
    expect.objectContaining({ reason: "not_permitted" }),
  );
});

type Call = (input: unknown) => Promise<unknown>;

function callOf(caller: object, name: string): Call {
  const procedure = name
    .split(".")
    .reduce<unknown>((found, part) => Reflect.get(Object(found), part), caller);
  if (typeof procedure !== "function") throw new Error(`${name} cannot be called`);
  return async (input) => await procedure(input);
}

/** The code with which each procedure answers this actor, who asks for something that no schema knows. */
async function answersTo(caller: object): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const name of NAMES) {
    const error = await callOf(
      caller,
      name,
    )({ nobody: "asked for this" }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    answers[name] = error instanceof TRPCError ? error.code : "let in";
  }
  return answers;
}

function expected(codeOf: (least: string) => string): Record<string, string> {
  const called = Object.entries(PERMISSIONS).filter(([name]) => NAMES.includes(name));
  return Object.fromEntries(called.map(([name, least]) => [name, codeOf(least)]));
}

describe("every procedure", () => {
  test("lets in nobody but the office (T-06, S-053)", async ({ office }) => {
    for (const actor of STRANGERS) {
      expect(await answersTo(office(actor))).toEqual(
        expected((least) => (least === "anyone" ? "BAD_REQUEST" : "UNAUTHORIZED")),
      );
    }
  });

  test("of the admins' is forbidden to staff (T-07, TR-18, S-054)", async ({ office }) => {
    const answers = await answersTo(office(aPerson("staff")));
    expect(answers).toEqual(expected((least) => (least === "admin" ? "FORBIDDEN" : "BAD_REQUEST")));
  });

  test("takes from admins what it knows, and a role that somebody gives themselves it does not (T-08)", async ({
    office,
  }) => {
    expect(await answersTo(office(aPerson("admin")))).toEqual(expected(() => "BAD_REQUEST"));
  });
});
