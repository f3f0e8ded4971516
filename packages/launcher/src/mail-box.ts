/*
 * The mail box of a developer's machine: takes every mail by SMTP, delivers none, and shows them on a page and as JSON
 * at /api/email. A process of its own that is told PORT (the page), SMTP_PORT, and MAIL_FOLDER, which keeps the mails.
 */
import type { Server } from "node:http";
import { MailDev } from "maildev";

const MOST_MAILS = 1000;

const box = new MailDev({
  web: Number(process.env.PORT),
  smtp: Number(process.env.SMTP_PORT),
  ip: "127.0.0.1",
  webIp: "127.0.0.1",
  mailDirectory: process.env.MAIL_FOLDER,
  maxEmails: MOST_MAILS,
  silent: true,
});

/** Answers /health and /ready, as every process of the product does, and leaves all else to the mail box itself. */
function answerProbes(server: Server): void {
  const rest = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (request.url === "/health" || request.url === "/ready") response.end("ok");
    else for (const listener of rest) listener.call(server, request, response);
  });
}

const { api } = await box.start();
if (api === undefined) throw new Error("The mail box has no page.");
answerProbes(api.server.server);
process.once("SIGTERM", () => box.stop().finally(() => process.exit(0)));
