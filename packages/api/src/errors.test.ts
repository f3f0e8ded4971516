import { DomainError, type ErrorCode } from "@totetaxi/values/domain-error";
import { describe, expect } from "vitest";
import * as z from "zod/mini";
import { aProgram } from "./testing/program.ts";
import { test } from "./testing/site.ts";
import { publicProcedure, router } from "./trpc.ts";

const Code = z.enum([
  "unauthorized",
  "not_found",
  "forbidden",
  "conflict",
  "refused",
  "invalid",
  "unavailable",
]);
const Thrown = z.strictObject({ code: Code, reason: z.string() });

/** Refuses as a verb would, or breaks as nobody foresaw. */
const thrower = router({
  refuse: publicProcedure
    .input(Thrown)
    .output(z.never())
    .query(({ input }) => {
      throw new DomainError(input.code, input.reason, "In words for people.", {
        field: "pickup",
      });
    }),
  wrapped: publicProcedure
    .input(z.optional(z.strictObject({})))
    .output(z.never())
    .query(() => {
      const cause = new DomainError("conflict", "day_full", "In words for people.");
      throw new Error("select * from bookings", { cause });
    }),
  crash: publicProcedure
    .input(z.optional(z.strictObject({})))
    .output(z.never())
    .mutation(() => {
      throw new Error('insert into "bookings" failed for grace@example.com');
    }),
  leak: publicProcedure
    .input(z.optional(z.strictObject({})))
    .output(z.strictObject({ kept: z.string() }))
    .query(() => JSON.parse('{ "kept": "yes", "passwordHash": "secret" }')),
  fields: publicProcedure
    .input(
      z.strictObject({
        name: z.string().check(z.maxLength(3)),
        deep: z.strictObject({ count: z.int() }),
      }),
    )
    .output(z.strictObject({}))
    .mutation(() => ({})),
});

const served = test.extend("program", async ({ serve }) => aProgram(await serve({ router: thrower })));

const STATUS: Record<ErrorCode, number> = {
  unauthorized: 401,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  refused: 422,
  invalid: 400,
  unavailable: 503,
};

describe("what a client is told", () => {
  served(
    "a refusal has the status of its kind, its stable reason and words for people",
    async ({ program }) => {
      for (const [code, status] of Object.entries(STATUS)) {
        const { refusal, ...told } = await program.query("refuse", { code, reason: "day_full" });
        expect({ code, status: told.status }).toEqual({ code, status });
        expect(refusal).toEqual({
          message: "In words for people.",
          code: expect.any(Number),
          data: {
            ...{ reason: "day_full", details: { field: "pickup" }, path: "refuse" },
            ...{ httpStatus: status, code: expect.any(String) },
          },
        });
      }
    },
  );

  served("who asks too often is told so, and when to come again", async ({ program }) => {
    const often = await program.query("refuse", { code: "unavailable", reason: "rate_limited" });
    expect([often.status, often.refusal?.data.reason]).toEqual([429, "rate_limited"]);
    expect(often.headers["retry-after"]).toBe("1");
    const full = await program.query("refuse", { code: "conflict", reason: "day_full" });
    expect(full.headers["retry-after"]).toBeUndefined();
  });

  served("a refusal keeps its reason however deep it was thrown", async ({ program }) => {
    const { status, refusal } = await program.query("wrapped");
    expect([status, refusal?.data.reason, refusal?.message]).toEqual([
      409,
      "day_full",
      "In words for people.",
    ]);
  });

  served(
    "D-13: what nobody foresaw is told as that, with a reference and no word more",
    async ({ program }) => {
      const { status, refusal } = await program.mutate("crash", {});
      expect(status).toBe(500);
      expect(refusal).toEqual({
        message: "Something went wrong on our side. Nothing is lost; please try again.",
        code: expect.any(Number),
        data: {
          code: "INTERNAL_SERVER_ERROR",
          httpStatus: 500,
          path: "crash",
          reason: "internal",
          reference: expect.stringMatching(/^[\da-f-]{36}$/),
        },
      });
    },
  );

  served("T-13: an answer with a field that no schema names is not sent", async ({ program }) => {
    const { status, refusal } = await program.query("leak");
    expect(status).toBe(500);
    expect(JSON.stringify(refusal)).not.toMatch(/secret|passwordHash|kept/);
  });

  served("what is filled in wrong is named, field by field, in words", async ({ program }) => {
    const { status, refusal } = await program.mutate("fields", {
      name: "four",
      deep: { count: "1" },
      status: "paid",
    });
    expect([status, refusal?.message]).toEqual([400, "Some of that is not filled in right."]);
    expect(refusal?.data).toMatchObject({
      reason: "invalid",
      fields: [
        { path: "name", message: "Too big: expected string to have <=3 characters" },
        { path: "deep.count", message: "Invalid input: expected number, received string" },
        { path: "status", message: "Unknown field" },
      ],
    });
  });

  served("a thousand unknown fields are not told back", async ({ program }) => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`field${at}`, at]));
    const { status, refusal } = await program.mutate("fields", { name: "one", deep: { count: 1 }, ...many });
    expect(status).toBe(400);
    expect(refusal?.data.fields).toHaveLength(20);
  });

  served("T-36: what is no JSON is unreadable, not a fault of ours", async ({ program }) => {
    const deep = "[".repeat(10_000) + "]".repeat(10_000);
    const bodies = ["", "{", "null", "[]", '"text"', "1e309", "{'name':1}", deep, "\u0000", "NaN"];
    for (const body of bodies) {
      const { status, refusal } = await program.mutate("fields", body);
      expect({ body: body.slice(0, 20), status, reason: refusal?.data.reason }).toEqual({
        body: body.slice(0, 20),
        status: 400,
        reason: "invalid",
      });
    }
  });
});
