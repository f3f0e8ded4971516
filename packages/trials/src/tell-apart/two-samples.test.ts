import { expect, test } from "vitest";
import { canBeTold, compare } from "./two-samples.ts";

const about = (middle: number, phase: number) =>
  Array.from({ length: 200 }, (_, at) => middle + Math.sin(at * 1.7 + phase) * 10);

test("T-44: times that lie on each other cannot be told apart, and a twentieth more can", () => {
  const same = compare(about(100, 0), about(100, 1));
  expect(canBeTold(same)).toBe(false);
  expect(same.ratio).toBeCloseTo(1, 1);
  expect(same.overlap).toBeCloseTo(0.5, 1);
  const slower = compare(about(105, 0), about(100, 1));
  expect(canBeTold(slower)).toBe(true);
  expect(slower.overlap).toBeGreaterThan(0.6);
});

test("the test's figures are those of the books", () => {
  expect(compare([3, 4, 5], [1, 2, 6])).toMatchObject({ overlap: 6 / 9 });
  const equal = compare([1, 1, 1], [1, 1, 1]);
  expect(equal.overlap).toBe(0.5);
  expect(equal.chance).toBeCloseTo(1, 6);
  const apart = compare(
    Array.from({ length: 100 }, (_, at) => at),
    Array.from({ length: 100 }, (_, at) => at + 16),
  );
  expect(apart.chance).toBeCloseTo(0.0005, 2);
});
