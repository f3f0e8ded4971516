import { sql as text } from "drizzle-orm";
import { expect } from "vitest";
import { isCheckViolation, isLostConnection, isRetryable, isUniqueViolation } from "./pg-errors.ts";
import { test } from "./testing/index.ts";

test("a refused row names its constraint, also through Drizzle's wrapping", async ({ database }) => {
  await database.sql`create table place (day date constraint one_a_day unique, taken int constraint not_below check (taken >= 0))`;
  const insert = (day: string, taken: number) => {
    const values = text`insert into place values (${day}, ${taken})`;
    return database.drizzle.execute(values).then(
      () => undefined,
      (error: unknown) => error,
    );
  };
  await insert("2026-07-04", 1);
  const twice = await insert("2026-07-04", 1);
  const below = await insert("2026-07-05", -1);

  expect(twice).toSatisfy((error) => isUniqueViolation(error) && isUniqueViolation(error, "one_a_day"));
  expect(twice).not.toSatisfy((error) => isUniqueViolation(error, "not_below") || isCheckViolation(error));
  expect(below).toSatisfy((error) => isCheckViolation(error) && isCheckViolation(error, "not_below"));
  expect(below).not.toSatisfy((error) => isCheckViolation(error, "one_a_day") || isUniqueViolation(error));
});

test("two transactions that wait for each other: one may be tried again", async ({ database }) => {
  await database.sql`create table counter (id int primary key, n int)`;
  await database.sql`insert into counter values (1, 0), (2, 0)`;
  const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const outcomes = await Promise.allSettled(
    [1, 2].map((own) =>
      database.sql.begin(async (tx) => {
        await tx`update counter set n = n + 1 where id = ${own}`;
        both[own - 1]?.resolve();
        await Promise.all(both.map(({ promise }) => promise));
        await tx`update counter set n = n + 1 where id = ${3 - own}`;
      }),
    ),
  );
  const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toSatisfy((error) => isRetryable(error) && !isLostConnection(error));
});

test("an error of the work is neither lost connection nor worth a retry", () => {
  for (const error of [new Error("No."), "No.", undefined, null, { code: 7 }])
    expect([isLostConnection(error), isRetryable(error), isUniqueViolation(error)]).toEqual([
      false,
      false,
      false,
    ]);
});
