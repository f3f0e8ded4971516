import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const PROGRAM = fileURLToPath(new URL("../bin/stripe-sandbox.ts", import.meta.url));

/** The stand-in as a process of its own, as the launcher and people start it. */
export async function startProcess(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    output += String(chunk);
  });
  await new Promise<void>((resolve) => {
    child.stdout.on("data", () => output.includes("ready\n") && resolve());
    child.on("exit", () => resolve());
  });
  const url = /http:\/\/[\w.:]+/.exec(output)?.[0] ?? "";
  return { child, url, port: Number(url.split(":").at(-1)), output: () => output, ended: () => ended(child) };
}

/** Resolves with the exit code, null after a signal. */
export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}
