import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest } from "./count-tests.ts";

const vitestReport = (numbers: object, files: [status: string, tests: string[]][] = []) =>
  JSON.stringify({
    ...{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, ...numbers },
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  });
const playwrightReport = (stats: object, errors: string[] = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe("tests", () => {
  test("count one by one, and skipped ones are neither passed nor failed", () => {
    const report = vitestReport({
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
    });
    expect(countVitest(report, false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test("that could not be loaded count as one failure a file", () => {
    const report = vitestReport({ numPassedTests: 1 }, [
      ["failed", []],
      ["passed", ["passed"]],
    ]);
    expect(countVitest(report, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test("in a file that failed through them are not counted twice", () => {
    const report = vitestReport({ numPassedTests: 1, numFailedTests: 1 }, [["failed", ["failed", "passed"]]]);
    expect(countVitest(report, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe("journeys", () => {
  test("count one by one", () => {
    const report = playwrightReport({ expected: 5, unexpected: 1, skipped: 2 });
    expect(countPlaywright(report, false)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  test("that passed only when tried again have failed, and so has a product that did not start", () => {
    expect(countPlaywright(playwrightReport({ expected: 5, flaky: 1 }), true).failed).toBe(1);
    expect(countPlaywright(playwrightReport({}, ["no product"]), false).failed).toBe(1);
  });
});

describe.each([
  ["tests", countVitest, vitestReport({ numPassedTests: 3 }), vitestReport({})],
  ["journeys", countPlaywright, playwrightReport({ expected: 3 }), playwrightReport({})],
] as const)("%s that prove nothing are a failure:", (_, count, three, none) => {
  test("a run that ended badly although every test passed", () => {
    expect(count(three, false)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test("a run without a single test", () => {
    expect(count(none, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test.each(["", "not JSON", "{}"])("a report that says nothing: %j", (report) => {
    expect(count(report, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
