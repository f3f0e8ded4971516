import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { describe, expect, onTestFinished } from "vitest";
import { MUTATION } from "../testing/program.ts";
import { test } from "../testing/site.ts";
import { send } from "../testing/wire.ts";
import { MAX_BODY } from "./gate.ts";

const CREATE = "/api/trpc/booking.create";
const HEAD = `POST ${CREATE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-ToteTaxi: 1\r\n`;

function dial(url: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // The other side may hang up while there is still something to send.
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** The first words of the answer to what is sent, of which nothing more comes. */
async function answerTo(url: string, ...pieces: string[]): Promise<string> {
  const socket = dial(url);
  for (const piece of pieces) socket.write(piece);
  const [first] = await once(socket, "data");
  return String(first).split("\r\n", 1)[0] ?? "";
}

function chunk(piece: string): string {
  return `${piece.length.toString(16)}\r\n${piece}\r\n`;
}

/** As many keys as there is room for. */
function keys(bytes: number): string {
  const names = Array.from({ length: Math.floor(bytes / 12) }, (_, at) => `"k${at.toString(36)}":1`);
  return `{${names.join(",")}}`;
}

describe("T-36: an input beyond measure", () => {
  test("is refused by what it says of itself, before anything of it has come", async ({ siteUrl }) => {
    for (const length of [2_000_000, MAX_BODY + 1, 2 ** 31, 2 ** 53])
      expect(await answerTo(siteUrl, `${HEAD}Content-Length: ${length}\r\n\r\n`), String(length)).toBe(
        "HTTP/1.1 413 Payload Too Large",
      );
  });

  test("is refused once it is too long, though it says nothing and never ends: nobody has read it then", async ({
    siteUrl,
  }) => {
    const million = `{${'"key":1,'.repeat(1_000_000 / 8)}`;
    const answer = await answerTo(siteUrl, `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, chunk(million));
    expect(answer).toBe("HTTP/1.1 413 Payload Too Large");
  });

  test("whose sender hangs up in the middle of it is nobody's trouble", async ({ siteUrl, database }) => {
    const gone = dial(siteUrl);
    gone.write(`${HEAD}Content-Length: 1000\r\n\r\n{"requestId":`, () => gone.destroy());
    await once(gone, "close");
    expect((await send(`${siteUrl}/api/trpc/catalog.get`)).status).toBe(200);
    expect(await database.sql`select 1 from bookings`).toEqual([]);
  });

  test("is refused in its address and its headers, before anything is looked up", async ({ siteUrl }) => {
    expect(await answerTo(siteUrl, `GET /${"x".repeat(100_000)}`)).toMatch(/^HTTP\/1\.1 431 /);
    const headers = Array.from({ length: 500 }, (_, at) => `X-${at}: ${"x".repeat(30)}\r\n`).join("");
    expect(await answerTo(siteUrl, `GET / HTTP/1.1\r\nHost: x\r\n${headers}`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  test.for([
    ["10,000 levels deep", "[".repeat(10_000) + "]".repeat(10_000)],
    ["10,000 levels deep, and named", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`],
    ["as deep as there is room for", "[".repeat(MAX_BODY / 2) + "]".repeat(MAX_BODY / 2)],
    ["as wide as there is room for", keys(MAX_BODY - 100)],
    ["as long a list as there is room for", `[${"0,".repeat(MAX_BODY / 2 - 2)}0]`],
  ] as const)("is refused as bad input when it is %s", async ([_, body], { siteUrl, database }) => {
    const { status, body: said } = await send(siteUrl + CREATE, { method: "POST", headers: MUTATION, body });
    expect([status, said.length < 100_000]).toEqual([400, true]);
    expect(await database.sql`select 1 from bookings`).toEqual([]);
  });
});
