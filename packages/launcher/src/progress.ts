const WIDTH = 44;
const FIRST_WORD_MS = 3_000;
const NEXT_WORD_MS = 15_000;

/** What a person sees in the terminal: one line for each thing done, with its time, and a word while it lasts. */
export interface Progress {
  /** Does the work and says so when it is done, perhaps by its result; says that it goes on when it takes long. */
  step<T>(doing: string, done: string | ((result: T) => string), work: () => Promise<T>): Promise<T>;
  /** Something worth knowing. */
  note(text: string): void;
  /** Something that went wrong. */
  problem(text: string): void;
}

/** A number of milliseconds as `0.6 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** A line for something done: its mark, what it was, and how long it took. */
export function doneLine(mark: string, what: string, ms: number): string {
  return `  ${mark} ${what.padEnd(WIDTH)}${seconds(ms).padStart(8)}`;
}

/** Progress as plain lines, so that it reads the same in a terminal and in a log. */
export function progressTo(print: (line: string) => void): Progress {
  const note = (text: string) => print(`  · ${text}`);
  return {
    note,
    problem: (text) => print(`  ! ${text}`),
    async step(doing, done, work) {
      const started = performance.now();
      let timer = setTimeout(function goesOn() {
        note(`${doing}, ${seconds(performance.now() - started)} so far`);
        timer = setTimeout(goesOn, NEXT_WORD_MS);
      }, FIRST_WORD_MS);
      try {
        const result = await work();
        const what = typeof done === "string" ? done : done(result);
        print(doneLine("✓", what, performance.now() - started));
        return result;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
