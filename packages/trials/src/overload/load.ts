import { Agent, request } from "node:http";
import { anOrder } from "@totetaxi/core/testing/order";

/** What visitors do, in the order in which it goes first when there is too much. */
export const KINDS = ["booking", "question", "page"] as const;
export type Kind = (typeof KINDS)[number];

/** Of ten visitors one books, three ask, six look. */
const MIX: readonly Kind[] = KINDS.flatMap((kind) =>
  Array<Kind>({ booking: 1, question: 3, page: 6 }[kind]).fill(kind),
);
const FIRST_DAY = Date.UTC(2026, 2, 10);
const DAYS = 300;
const DAY_MS = 86_400_000;

/** One answer: how it came out, after how many milliseconds. */
export type Answer = { kind: Kind; status: number; retryAfter: boolean; ms: number };

type Call = { path: string; method: "GET" | "POST"; body?: string };

function callOf(kind: Kind, serial: number): Call {
  if (kind === "page") return { path: "/", method: "GET" };
  if (kind === "question") {
    const input = encodeURIComponent(JSON.stringify({ from: "2026-04-01", to: "2026-04-30" }));
    return { path: `/api/trpc/availability.list?input=${input}`, method: "GET" };
  }
  const day = new Date(FIRST_DAY + (serial % DAYS) * DAY_MS).toISOString().slice(0, 10);
  const body = JSON.stringify(anOrder({ facts: { pickupDate: day } }));
  return { path: "/api/trpc/booking.create", method: "POST", body };
}

/** Visitors of one site, over connections that are kept. */
export function visitors(siteUrl: string, connections: number) {
  const { hostname, port } = new URL(siteUrl);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let serial = 0;

  function ask(kind: Kind): Promise<Answer> {
    serial += 1;
    const { path, method, body } = callOf(kind, serial);
    const headers = body ? { "content-type": "application/json", "x-totetaxi": "1" } : {};
    const started = performance.now();
    return new Promise((resolve) => {
      const end = (status: number, retryAfter: boolean) =>
        resolve({ kind, status, retryAfter, ms: performance.now() - started });
      const asked = request({ hostname, port, path, method, headers, agent }, (answer) => {
        answer.resume();
        answer.once("end", () => end(answer.statusCode ?? 0, "retry-after" in answer.headers));
        answer.once("error", () => end(0, false));
      });
      asked.once("error", () => end(0, false));
      asked.end(body);
    });
  }

  return {
    /** As many as come one after the other on so many lines until the time is over. */
    async queue(lines: number, seconds: number): Promise<Answer[]> {
      const until = performance.now() + seconds * 1_000;
      const answers: Answer[] = [];
      const line = async (first: number) => {
        for (let at = first; performance.now() < until; at++) {
          answers.push(await ask(MIX[at % MIX.length] ?? "page"));
        }
      };
      await Promise.all(Array.from({ length: lines }, (_, first) => line(first)));
      return answers;
    },
    /** So many a second, whether those before have been answered or not. */
    async rush(perSecond: number, seconds: number): Promise<Answer[]> {
      const asked: Promise<Answer>[] = [];
      const started = performance.now();
      for (let passed = 0; passed < seconds * 1_000; passed = performance.now() - started) {
        const due = Math.floor((passed / 1_000) * perSecond);
        while (asked.length < due) asked.push(ask(MIX[asked.length % MIX.length] ?? "page"));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return await Promise.all(asked);
    },
    close: () => agent.destroy(),
  };
}
