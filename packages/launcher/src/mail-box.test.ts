import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import * as z from "zod/mini";
import { freePort, temporaryFolder } from "../test/processes.ts";
import { untilReady } from "./process/until-ready.ts";

const MAIL_BOX = fileURLToPath(new URL("./mail-box.ts", import.meta.url));
const Mails = z.array(z.object({ subject: z.string() }));

async function openBox(folder: string) {
  const [page, smtp] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    PORT: String(page),
    SMTP_PORT: String(smtp),
    MAIL_FOLDER: join(folder, "mail"),
  };
  const child = spawn(process.execPath, [MAIL_BOX], { env, stdio: "ignore" });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  onTestFinished(stop);
  const url = `http://127.0.0.1:${page}`;
  await untilReady(`${url}/ready`, 30_000, new AbortController().signal);
  const mails = async () => Mails.parse(await (await fetch(`${url}/api/email`)).json());
  return { url, smtp, mails, stop };
}

/** Hands a mail over as any mail server would. */
async function send(port: number, subject: string): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  const says = createInterface(socket)[Symbol.asyncIterator]();
  const commands = [
    "HELO test",
    "MAIL FROM:<orders@tote.example>",
    "RCPT TO:<ada@example.com>",
    "DATA",
    `Subject: ${subject}\r\n\r\nThank you.\r\n.`,
    "QUIT",
  ];
  for (const command of commands) {
    const { value } = await says.next();
    expect(value).toMatch(/^[23]/);
    socket.write(`${command}\r\n`);
  }
  await once(socket, "close");
}

test("a mail is in the mail box, and still there when it is opened again", { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder();
  const box = await openBox(folder);
  await send(box.smtp, "Your booking");
  expect(await box.mails()).toMatchObject([{ subject: "Your booking" }]);
  await box.stop();

  const again = await openBox(folder);
  expect(await again.mails()).toMatchObject([{ subject: "Your booking" }]);
});

test("the mail box says that it lives and shows its page", { timeout: 60_000 }, async () => {
  const { url } = await openBox(await temporaryFolder());
  expect((await fetch(`${url}/health`)).status).toBe(200);
  const page = await fetch(url, { headers: { accept: "text/html" } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<html");
});
