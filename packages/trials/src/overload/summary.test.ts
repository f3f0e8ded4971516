import { describe, expect, test } from "vitest";
import type { Answer, Kind } from "./load.ts";
import { complaints, summary } from "./summary.ts";

function answers(kind: Kind, status: number, count: number, retryAfter = status === 503): Answer[] {
  return Array.from({ length: count }, (_, at) => ({ kind, status, retryAfter, ms: at }));
}

const CALM = summary([
  ...answers("booking", 200, 1),
  ...answers("question", 200, 3),
  ...answers("page", 200, 6),
]);

describe("F-52: an overload is judged", () => {
  test("sound, when bookings go first and whoever is turned away knows when to come back", () => {
    const rush = summary([
      ...[...answers("booking", 200, 9), ...answers("booking", 409, 1)],
      ...[...answers("question", 200, 20), ...answers("question", 503, 10)],
      ...[...answers("page", 200, 10), ...answers("page", 503, 50)],
    ]);
    expect(rush[0]).toMatchObject({ asked: 10, served: 10, shed: 0, broken: 0, p50: 4, p95: 8 });
    expect(complaints(rush, CALM)).toEqual([]);
  });

  test("unsound, whatever it is that is wrong", () => {
    const rush = summary([
      ...[...answers("booking", 503, 5), ...answers("booking", 500, 1), ...answers("booking", 503, 1, false)],
      ...[...answers("question", 0, 1), ...answers("page", 200, 9)],
    ]);
    expect(complaints(rush, summary(answers("page", 503, 2)))).toEqual([
      "2 bookings got no sound answer",
      "1 questions got no sound answer",
      "others went before bookings",
      "ten seconds later 2 pages still were not served",
    ]);
    expect(complaints(CALM, CALM)).toEqual(["nobody was turned away: this was no overload"]);
  });
});
