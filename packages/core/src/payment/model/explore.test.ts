import { describe, expect, it } from "vitest";
import { makeDecide } from "../decide.ts";
import { GUARDS } from "../guards.ts";
import { explore } from "./explore.ts";

describe("every story of one booking's money", () => {
  it.each([
    { told: "two accidents", bounds: { accidents: 2, late: 0 }, atLeast: 100_000 },
    { told: "an accident and an answer that comes late", bounds: { accidents: 1, late: 1 }, atLeast: 40_000 },
    { told: "two answers that come late", bounds: { accidents: 0, late: 2 }, atLeast: 2_000 },
  ])("with $told keeps all rules, and time alone brings it to rest", ({ told, bounds, atLeast }) => {
    const { states, transitions, finding } = explore(makeDecide(GUARDS), bounds);
    console.log(
      `${told}: ${states.toLocaleString("en")} states, ${transitions.toLocaleString("en")} transitions`,
    );
    expect(finding).toBeUndefined();
    expect(states).toBeGreaterThan(atLeast);
  });

  it.each(Object.keys(GUARDS))("breaks a rule somewhere without the guard %s", (guard) => {
    const decide = makeDecide({ ...GUARDS, [guard]: () => true });
    expect(explore(decide, { accidents: 1, late: 1 }).finding?.rule).toBeDefined();
  });

  it("tells the shortest way to a broken rule", () => {
    const { finding } = explore(makeDecide({ ...GUARDS, matches: () => true }), { accidents: 1, late: 0 });
    expect(finding).toEqual({
      rule: "a booking is paid exactly when the ledger says so",
      story: ["ask for a way to pay 0", "somebody edits the amount at Stripe 0", "pay 0", "look at 0"],
    });
  });
});
