import { describe, expect, test } from "vitest";
import { atMost } from "./at-most.ts";
import { hashPassword, passwordMatches } from "./hash-password.ts";

describe("a stored password", () => {
  test("is an argon2id hash with its own salt, and matches however it was composed", async () => {
    const [one, other] = await Promise.all([
      hashPassword("Grüße aus Köln 57"),
      hashPassword("Grüße aus Köln 57"),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await passwordMatches(one, "Grüße aus Köln 57".normalize("NFD"))).toBe(true);
    expect(await passwordMatches(one, "Grüße aus Köln 58")).toBe(false);
  });

  test("is never cut: the last of 256 characters counts", async () => {
    const long = "🌊".repeat(255);
    const stored = await hashPassword(`${long}a`);
    expect([await passwordMatches(stored, `${long}a`), await passwordMatches(stored, `${long}b`)]).toEqual([
      true,
      false,
    ]);
  });

  test("that nobody has matches nothing", async () => {
    expect(await passwordMatches(undefined, "violet kayak 57 lantern")).toBe(false);
    expect(await passwordMatches(null, "")).toBe(false);
  });
});

describe("a rush of work", () => {
  test("is done a few at a time, in the order it came", async () => {
    const few = atMost(2, 100);
    const ended: number[] = [];
    let running = 0;
    let most = 0;
    const all = Array.from({ length: 20 }, (_, at) =>
      few(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
        ended.push(at);
      }),
    );
    await Promise.all(all);
    expect(most).toBe(2);
    expect(ended).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  test("that is too long is told so at once, and what fails hands its turn on", async () => {
    const few = atMost(1, 1);
    const { promise: told, resolve: end } = Promise.withResolvers<void>();
    const first = few(() => told);
    const second = few(() => Promise.reject(new Error("broken")));
    await expect(few(async () => 3)).rejects.toMatchObject({ reason: "busy" });
    end();
    await first;
    await expect(second).rejects.toThrow("broken");
    expect(await few(async () => 4)).toBe(4);
  });
});
