import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import * as z from "zod/mini";
import { ROOT } from "../root.ts";

/** The part of Vitest's JSON report that tells what failed. A file that could not be loaded has only its own message. */
const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

const Suite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      ok: z.boolean(),
      tests: z.array(
        z.object({ results: z.array(z.object({ errors: z.array(z.object({ message: z.string() })) })) }),
      ),
    }),
  ),
  get suites() {
    return z.optional(z.array(Suite));
  },
});

/** The part of Playwright's JSON report that tells what failed. */
const PlaywrightReport = z.object({
  suites: z.array(Suite),
  errors: z.array(z.object({ message: z.string() })),
});

/** Each test of a Vitest run that failed, as one line: its file, its name and the first line of its error. */
function vitestFailures(report: string): string[] {
  const { testResults } = VitestReport.parse(JSON.parse(report));
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const failed = assertionResults.filter((each) => each.status === "failed");
    if (failed.length === 0) return status === "failed" ? [line(file, message)] : [];
    return failed.map((each) => line(`${file} › ${each.fullName}`, each.failureMessages[0]));
  });
}

/** Each journey of a Playwright run that failed, as one line. */
function playwrightFailures(report: string): string[] {
  const { suites, errors } = PlaywrightReport.parse(JSON.parse(report));
  const journeys = suites.flatMap(specsOf).filter((spec) => !spec.ok);
  return [
    ...errors.map(({ message }) => line("journeys", message)),
    ...journeys.map(({ file, title, tests }) =>
      line(
        `${file} › ${title}`,
        tests.flatMap(({ results }) => results).flatMap(({ errors }) => errors)[0]?.message,
      ),
    ),
  ];
}

/** What the reports in a run's folder say has failed. A report that is not there or says nothing adds nothing. */
export async function namesOfFailures(folder: string): Promise<string[]> {
  const read = async (name: string, failures: (report: string) => string[]) => {
    try {
      return failures(await readFile(join(folder, name), "utf8"));
    } catch {
      return [];
    }
  };
  return [
    ...(await read("tests.json", vitestFailures)),
    ...(await read("journeys.json", playwrightFailures)),
  ];
}

function specsOf({ specs, suites }: z.infer<typeof Suite>): z.infer<typeof Suite>["specs"] {
  return [...specs, ...(suites ?? []).flatMap(specsOf)];
}

function line(what: string, message = ""): string {
  const [first = ""] = stripVTControlCharacters(message).trim().split("\n");
  return first === "" ? what : `${what}: ${first}`;
}
