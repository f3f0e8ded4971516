import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { DEMO_STAFF, seedDemoStaff } from "@totetaxi/core/staff/demo";
import { anOrder } from "@totetaxi/core/testing/order";
import { staffAccounts, staffSessions } from "@totetaxi/db/schema";
import { eq, sql } from "drizzle-orm";
import { describe, expect, onTestFinished } from "vitest";
import { aFollower } from "../testing/follower.ts";
import { test as siteTest } from "../testing/site.ts";
import { aVisitor } from "../testing/visitor.ts";
import { staffRouter } from "./router.ts";

const SOON = { timeout: 30_000, interval: 20 };
const ALL = ["booking", "calendar", "work", "customer"];
const PROGRAM = fileURLToPath(new URL("../testing/staff-program.ts", import.meta.url));
const [MORGAN, SAM] = DEMO_STAFF;

/** `office` is the staff site over a line that can be cut; `enter` signs somebody in, `follow` lets them look. */
const test = siteTest
  .extend("office", async ({ startCore, serve, line, product }) => {
    await seedDemoStaff(product.ctx().db, product.clock.now());
    const core = await startCore({ DATABASE_URL: line.url });
    return await serve({ core, router: staffRouter, audience: "staff" });
  })
  .extend("enter", ({ office }) => async (member: (typeof DEMO_STAFF)[number] = MORGAN, site = office) => {
    const visitor = aVisitor(site, { name: "staff" });
    await visitor.mutate("session.login", { email: member.email, password: member.password });
    return visitor;
  })
  .extend("follow", async ({ office, enter }) => {
    // The first one makes the site listen, and is told everything once more when it does.
    const first = aFollower(office, (await enter(SAM)).cookie());
    await expect.poll(() => first.told().length, SOON).toBe(2);
    first.leave();
    return async (cookie?: string, lastEventId?: string, site = office) => {
      const follower = aFollower(site, cookie ?? (await enter()).cookie(), lastEventId);
      onTestFinished(follower.leave);
      return follower;
    };
  });

const topicsOf = (said: { data: unknown } | undefined) => Reflect.get(Object(said?.data), "topics");

describe("a page of the office", () => {
  test("hears of a booking on the other site, of its price in places, and whoever looks beside it does too", async ({
    follow,
    enter,
    program,
  }) => {
    const sam = await enter(SAM);
    const [one, other] = [await follow(), await follow(sam.cookie())];
    for (const each of [one, other]) {
      await expect.poll(() => topicsOf(each.told().at(-1)), SOON).toEqual(ALL);
    }
    const [before, beside] = [one.told().length, other.told().length];
    await program.mutate("booking.create", anOrder());
    await expect.poll(() => one.told().slice(before).flatMap(topicsOf), SOON).toContain("booking");
    await expect.poll(() => other.told().slice(beside).flatMap(topicsOf), SOON).toContain("booking");
  });

  test("that comes back is told what it missed, and nothing that it has seen", async ({
    follow,
    enter,
    program,
  }) => {
    const morgan = await enter();
    const staying = await follow(morgan.cookie());
    const first = await follow(morgan.cookie());
    await expect.poll(() => first.told().length, SOON).toBeGreaterThan(0);
    await program.mutate("booking.create", anOrder());
    await expect.poll(() => topicsOf(first.told().at(-1)), SOON).toEqual(["booking"]);
    const seen = first.told().at(-1)?.id;
    first.leave();

    await morgan.mutate("calendar.setCapacity", { day: "2026-03-10", slot: "day", capacity: 9, seen: 12 });
    await expect.poll(() => staying.told().flatMap(topicsOf), SOON).toContain("calendar");
    const back = await follow(morgan.cookie(), seen);
    await expect.poll(() => back.told().map(topicsOf), SOON).toEqual([["calendar"]]);
    const upToDate = await follow(morgan.cookie(), back.told().at(-1)?.id);
    await program.mutate("booking.create", anOrder());
    await expect.poll(() => upToDate.told().map(topicsOf), SOON).toEqual([["booking"]]);
  });

  test("is told to look at everything when the line to the database was cut, since there may have been news", async ({
    follow,
    line,
    program,
  }) => {
    const follower = await follow();
    await expect.poll(() => follower.told().length, SOON).toBe(1);
    await program.mutate("booking.create", anOrder());
    await expect.poll(() => topicsOf(follower.told().at(-1)), SOON).toEqual(["booking"]);
    await line.cut();
    const told = follower.told().length;
    await program.mutate("booking.create", anOrder());
    await line.mend();
    await expect.poll(() => follower.told().slice(told).map(topicsOf), SOON).toContainEqual(ALL);
    await program.mutate("booking.create", anOrder());
    await expect.poll(() => topicsOf(follower.told().at(-1)), SOON).toEqual(["booking"]);
    expect(follower.state.ended).toBe(false);
  });

  test("that knows an id of another process, or of none, is told to look at everything", async ({
    follow,
  }) => {
    for (const id of [`${crypto.randomUUID()}:7`, "nonsense", ""]) {
      const follower = await follow(undefined, id);
      await expect.poll(() => topicsOf(follower.told()[0]), SOON).toEqual(ALL);
    }
  });
});

describe("the line to a page of the office", () => {
  test("T-06: is for nobody who is not signed in", async ({ follow }) => {
    const stranger = await follow("of-no-session");
    await expect.poll(() => stranger.state.ended, SOON).toBe(true);
    expect(stranger.told()).toEqual([]);
    expect(stranger.said().at(-1)).toMatchObject({ event: "serialized-error" });
  });

  test("T-10: ends soon after the account was disabled or its session has ended", async ({
    follow,
    enter,
    product,
  }) => {
    const { db } = product.ctx();
    const [morgan, sam] = [await enter(), await enter(SAM)];
    const [disabled, signedOut] = [await follow(morgan.cookie()), await follow(sam.cookie())];
    await expect.poll(() => disabled.told().length * signedOut.told().length, SOON).toBeGreaterThan(0);
    await db
      .update(staffAccounts)
      .set({ disabledAt: sql`now()` })
      .where(eq(staffAccounts.email, MORGAN.email));
    await sam.mutate("session.logout");
    for (const { state, said } of [disabled, signedOut]) {
      await expect.poll(() => state.ended, SOON).toBe(true);
      expect(said().at(-1)).toMatchObject({
        event: "serialized-error",
        data: { data: { reason: "not_signed_in" } },
      });
    }
  });

  test("does not keep a session alive that nobody uses", async ({ follow, enter, product }) => {
    const { db } = product.ctx();
    const morgan = await enter();
    const follower = await follow(morgan.cookie());
    await expect.poll(() => follower.told().length, SOON).toBeGreaterThan(0);
    await db
      .update(staffSessions)
      .set({ lastSeenAt: sql`now() - interval '40 minutes'`, expiresAt: sql`now()` });
    await expect.poll(() => follower.state.ended, SOON).toBe(true);
  });

  test("is opened by one person at most ten times at once", async ({ follow, enter }) => {
    const morgan = await enter();
    const followers = [];
    for (let count = 0; count < 10; count++) followers.push(await follow(morgan.cookie()));
    for (const { told } of followers) await expect.poll(() => told().length, SOON).toBeGreaterThan(0);
    const eleventh = await follow(morgan.cookie());
    await expect
      .poll(() => eleventh.said().at(-1), SOON)
      .toMatchObject({
        data: { data: { reason: "too_many_watchers" } },
      });
    followers[0]?.leave();
    const isLetIn = async () => {
      const next = await follow(morgan.cookie());
      await expect.poll(() => next.said().length, SOON).toBeGreaterThan(1);
      return next.told().length > 0;
    };
    await expect.poll(isLetIn, SOON).toBe(true);
  });

  test("outlives the longest request", async ({ startCore, serve, enter, follow, program }) => {
    const site = await serve({
      core: await startCore(),
      router: staffRouter,
      audience: "staff",
      longestRequestMs: 2_000,
    });
    const follower = await follow((await enter()).cookie(), undefined, site);
    await expect.poll(() => follower.told().length, SOON).toBe(2);
    const begun = performance.now();
    await expect.poll(() => performance.now() - begun, SOON).toBeGreaterThan(2_500);
    await program.mutate("booking.create", anOrder());
    await expect.poll(() => topicsOf(follower.told().at(-1)), SOON).toEqual(["booking"]);
  });

  test("is hung up at once when the process is told to end", async ({ start, enter, follow }) => {
    const site = await start(PROGRAM);
    const morgan = await enter(MORGAN, site.url);
    const follower = await follow(morgan.cookie(), undefined, site.url);
    await expect.poll(() => follower.said().length, SOON).toBeGreaterThan(1);
    const left = once(site.child, "exit");
    site.child.kill("SIGTERM");
    await expect.poll(() => follower.state.ended, SOON).toBe(true);
    expect(follower.said().at(-1)).toMatchObject({ data: { data: { reason: "busy" } } });
    await left;
    expect(await site.ended).toBe(0);
  });
});
