import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { freePort, isAlive, pidOf, readDiary, SERVICE, temporaryFolder } from "../../test/processes.ts";
import { restartDelay, supervise } from "./supervise.ts";

const SOON = { timeout: 10_000, interval: 20 };

async function startWorker(env: NodeJS.ProcessEnv = {}, program = SERVICE) {
  const folder = await temporaryFolder();
  const diary = join(folder, "diary");
  const port = await freePort();
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const worker = supervise(
    {
      name: "worker",
      line: [process.execPath, program],
      cwd: folder,
      env: { ...process.env, ...env, DIARY: diary, PORT: String(port), NAME: "worker" },
      readyUrl: `http://127.0.0.1:${port}/ready`,
      logFile: join(folder, "worker.log"),
    },
    { note: say, problem: say },
  );
  onTestFinished(() => worker.stop(0));
  return { worker, said, diary, pid: (event = "started") => pidOf(diary, "worker", event) };
}

describe("a service that was ready once", () => {
  test("is started again when it is killed, and both are said", async () => {
    const { worker, said, pid } = await startWorker();
    await worker.ready;
    const first = pid();
    process.kill(first, "SIGKILL");
    await vi.waitFor(() => expect(said).toContain("worker is ready again"), SOON);
    expect(said[0]).toBe("worker ended by SIGKILL; starting it again in 0.3 s");
    expect(pid()).not.toBe(first);
    expect(isAlive(pid())).toBe(true);
  });

  test("is not started again once it has been stopped", async () => {
    const { worker, diary, pid } = await startWorker();
    await worker.ready;
    await worker.stop(5_000);
    expect(isAlive(pid())).toBe(false);
    expect(readDiary(diary).map(({ event }) => event)).toEqual(["started", "stopped"]);
  });

  test("is killed when it does not stop within its grace, with what it brought along", async () => {
    const { worker, pid } = await startWorker({ STUBBORN: "1", CHILD: "1" });
    await worker.ready;
    await worker.stop(300);
    expect(pid("ignored SIGTERM")).toBe(pid());
    await vi.waitFor(() => expect([pid(), pid("child")].filter(isAlive)).toEqual([]), SOON);
  });
});

test("a service that cannot start is given up at once, with how it ended", async () => {
  const { worker, said } = await startWorker({}, "no-such-program.ts");
  await expect(worker.ready).rejects.toThrow(/^worker ended with status 1; its log is .*worker\.log$/);
  await vi.waitFor(() => expect(said.join("\n")).toMatch(/^worker: .*Cannot find module/m), SOON);
});

test("the delay before a new start doubles from a quarter of a second up to ten", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 20].map(restartDelay)).toEqual([
    250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000,
  ]);
});
