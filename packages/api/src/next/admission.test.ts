import { describe, expect, test } from "vitest";
import { admission, type Lag, type Purpose, purposeOf, watchLag } from "./admission.ts";

/** A door in a process that is as late as it is told to be. */
function aDoor({ lagMs = 0 } = {}) {
  let tick = () => {};
  const state = { lagMs };
  const door = admission((onTick): Lag => {
    tick = onTick;
    return { lagMs: () => state.lagMs, stop: () => {} };
  });
  const enter = (purpose: Purpose, times: number) =>
    Array.from({ length: times }, () => door.enter(purpose)).filter((left) => left !== undefined);
  return { door, enter, state, tick: () => tick() };
}

describe("F-52: at the door of a site", () => {
  test("payments and bookings are told from questions, and both from pages", () => {
    expect(purposeOf({ method: "POST" }, "/api/trpc/booking.create")).toBe("money");
    expect(purposeOf({ method: "POST" }, "/api/trpc/payment.confirm,payment.resume")).toBe("money");
    expect(purposeOf({ method: "GET" }, "/api/trpc/booking.get")).toBe("question");
    expect(purposeOf({ method: "POST" }, "/api/trpc/contact.send")).toBe("question");
    expect(purposeOf({ method: "GET" }, "/_next/static/chunk.js")).toBe("page");
  });

  test("pages are turned away first, questions next, money last", () => {
    const { enter } = aDoor();
    expect(enter("page", 150)).toHaveLength(100);
    expect(enter("question", 150)).toHaveLength(100);
    expect(enter("money", 250)).toHaveLength(200);
    expect([enter("page", 1), enter("question", 1), enter("money", 1)]).toEqual([[], [], []]);
  });

  test("pages that only listen take nobody's room, and nobody takes theirs", () => {
    const { enter } = aDoor();
    expect(purposeOf({ method: "GET" }, "/api/trpc/live.changes")).toBe("stream");
    expect(enter("stream", 600)).toHaveLength(500);
    expect(enter("page", 150)).toHaveLength(100);
    expect(enter("stream", 1)).toEqual([]);
  });

  test("what has been answered makes room", () => {
    const { enter } = aDoor();
    const inside = enter("page", 100);
    for (const leave of inside.slice(0, 3)) leave();
    expect(enter("page", 10)).toHaveLength(3);
  });

  test("a crowd before a process that is late is turned away, and let in when it has caught up", () => {
    const { door, enter, state, tick } = aDoor({ lagMs: 150 });
    for (const leave of enter("question", 25)) leave();
    expect(door.enter("page")).toBeUndefined();
    door.enter("question")?.();
    state.lagMs = 300;
    expect(door.enter("question")).toBeUndefined();
    door.enter("money")?.();
    tick();
    expect(door.enter("page")).toBeDefined();
  });

  test("a slow machine with few visitors turns nobody away", () => {
    const { enter } = aDoor({ lagMs: 60_000 });
    expect(enter("page", 20)).toHaveLength(20);
  });
});

test("a process that was busy knows how late it is", () => {
  const lag = watchLag(() => {});
  const until = performance.now() + 80;
  while (performance.now() < until);
  expect(lag.lagMs()).toBeGreaterThan(50);
  lag.stop();
});
