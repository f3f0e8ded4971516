import { createServer } from "node:net";
import { isDomainError } from "@totetaxi/values/domain-error";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bookingMail, type Mail, type Mailer, openMailer, UndeliverableError } from "../index.ts";
import { facts } from "../testing/a-booking.ts";
import { HOSTILE_TEXTS } from "../testing/hostile-texts.ts";
import { SmtpBox } from "../testing/smtp-box.ts";

const FROM = "ToteTaxi <orders@totetaxi.example>";

let box: SmtpBox;
let smtpUrl: string;
let mailer: Mailer;

beforeEach(async () => {
  box = new SmtpBox();
  smtpUrl = await box.open();
  mailer = openMailer({ smtpUrl, from: FROM });
});

afterEach(async () => {
  mailer.close();
  await box.close();
});

function aMail(to: Partial<Mail["to"]> = {}): Mail {
  const mail = bookingMail("booking_confirmation", facts());
  return { ...mail, to: { ...mail.to, ...to } };
}

async function failureOf(sending: Promise<void>): Promise<unknown> {
  return sending.then(
    () => expect.fail("the mail was taken"),
    (error: unknown) => error,
  );
}

describe("what arrives", () => {
  it("is the mail that was written, with its text, its receipt and its calendar file", async () => {
    const sent = aMail();
    await mailer.send(sent);
    const [{ mail, ...envelope } = expect.fail("nothing arrived")] = box.received;
    expect(envelope).toMatchObject({ from: "orders@totetaxi.example", to: ["eleanor@example.com"] });
    expect(mail.from).toEqual({ name: "ToteTaxi", address: "orders@totetaxi.example" });
    expect(mail.to).toEqual([{ name: "Eleanor O'Brien", address: "eleanor@example.com" }]);
    expect(mail.subject).toBe("Your ToteTaxi pickup on Saturday, March 14 is booked (TT-000123)");
    expect(mail.html?.trim()).toBe(sent.html.trim());
    expect(mail.text?.trim()).toBe(sent.text.trim());
    const [file = expect.fail("no file came with it")] = mail.attachments;
    expect(file).toMatchObject({ filename: "totetaxi-TT-000123.ics", mimeType: "text/calendar" });
    // The reader tidies the line ends of calendar files, which programs are strict about: look at the bytes.
    const encoded = /text\/calendar[\s\S]*?\r\n\r\n([\w+/=\r\n]+)/.exec(envelope.raw)?.[1] ?? "";
    const content = Buffer.from(encoded, "base64").toString();
    expect(content).toBe(sent.attachments[0]?.content);
  });

  it("carries the same Message-ID when it is sent again after a crash", async () => {
    await mailer.send(aMail());
    await mailer.send(aMail());
    expect(box.received.map(({ mail }) => mail.messageId)).toEqual(
      Array(2).fill("<msg_00000000000000000000000001@totetaxi.example>"),
    );
  });

  it("asks automatic answerers to stay silent", async () => {
    await mailer.send(aMail());
    const headers = box.received[0]?.mail.headers ?? [];
    expect(headers.find(({ key }) => key === "auto-submitted")?.value).toBe("auto-generated");
  });
});

const HEADERS = new Set([
  "auto-submitted",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "subject",
  "to",
]);

describe("nobody can add a header or a recipient", () => {
  const INJECTIONS = [
    "Eve\r\nBcc: eve@example.com",
    "Eve\nBcc: eve@example.com\n\nbody",
    "Eve\rSubject: hello",
    "Eve\u2028Bcc: eve@example.com",
    "Eve\0",
    'Eve" <eve@example.com>, "Mallory',
    "Eve <eve@example.com>",
    "Eve, Mallory; Trent:",
    "=?utf-8?Q?Eve=0ABcc:_eve@example.com?=",
  ];

  it.each([...INJECTIONS, ...HOSTILE_TEXTS])("by the name %j", async (name) => {
    await mailer.send(aMail({ name }));
    const [{ mail, to } = expect.fail("nothing arrived")] = box.received;
    expect(to).toEqual(["eleanor@example.com"]);
    expect(mail.to).toHaveLength(1);
    expect(mail.to?.[0]?.address).toBe("eleanor@example.com");
    expect(mail.to?.[0]?.name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    expect(new Set(mail.headers.map(({ key }) => key))).toEqual(HEADERS);
    expect(mail.headers).toHaveLength(HEADERS.size);
    expect(mail.subject).toContain("TT-000123");
  });

  it.each([...INJECTIONS, ...HOSTILE_TEXTS])("by the name %j of whom an answer goes to", async (name) => {
    await mailer.send({ ...aMail(), replyTo: { name, address: "ada@example.com" } });
    const [{ mail, to } = expect.fail("nothing arrived")] = box.received;
    expect(to).toEqual(["eleanor@example.com"]);
    expect(mail.replyTo?.map(({ address }) => address)).toEqual(["ada@example.com"]);
    expect(new Set(mail.headers.map(({ key }) => key))).toEqual(new Set([...HEADERS, "reply-to"]));
    expect(mail.headers).toHaveLength(HEADERS.size + 1);
  });

  it("by the address of whom an answer goes to", async () => {
    const replyTo = { name: "Eve", address: "eve@example.com\r\nBcc: mallory@example.com" };
    expect(await failureOf(mailer.send({ ...aMail(), replyTo }))).toBeInstanceOf(UndeliverableError);
    expect(box.connections).toBe(0);
  });

  it.each(HOSTILE_TEXTS)("and the name %j is still read as it was written", async (name) => {
    await mailer.send(aMail({ name }));
    expect(box.received[0]?.mail.to?.[0]?.name).toBe(name);
  });

  it.each([
    "eve@example.com, mallory@example.com",
    "eve@example.com\r\nRCPT TO:<mallory@example.com>",
    "eve@example.com> SIZE=1",
    "Eve <eve@example.com>",
    '"eve@example.com,"@example.com',
    `${"e".repeat(320)}@example.com`,
    "eve@exämple.com",
    "eve",
    "",
  ])("by the address %j, which is refused before the server hears of it", async (address) => {
    expect(await failureOf(mailer.send(aMail({ address })))).toBeInstanceOf(UndeliverableError);
    expect(box.connections).toBe(0);
  });
});

describe("a mail that the server does not take", () => {
  it.each([
    { at: "RCPT TO", code: 550, text: "No such user here" },
    { at: "RCPT TO", code: 550, text: "5.1.1 <eleanor@example.com>: user unknown" },
    { at: "RCPT TO", code: 552, text: "5.2.2 mailbox full" },
    { at: "RCPT TO", code: 550, text: "5.4.1 Recipient address rejected" },
    { at: "DATA", code: 550, text: "5.1.1 mailbox of eleanor@example.com does not exist" },
  ] as const)("is undeliverable when the address is at fault: $at $code $text", async (refusal) => {
    box.refusal = refusal;
    const failure = await failureOf(mailer.send(aMail()));
    expect(failure).toBeInstanceOf(UndeliverableError);
    expect(isDomainError(failure, "mail_undeliverable") && failure.code).toBe("refused");
  });

  it.each([
    { at: "RCPT TO", code: 450, text: "4.2.1 mailbox busy" },
    { at: "RCPT TO", code: 451, text: "greylisted, come back later" },
    { at: "RCPT TO", code: 550, text: "5.7.1 relaying denied" },
    { at: "RCPT TO", code: 530, text: "authentication required" },
    { at: "MAIL FROM", code: 550, text: "5.1.8 sender domain does not exist" },
    { at: "DATA", code: 554, text: "looks like spam" },
    { at: "DATA", code: 552, text: "5.3.4 message too big" },
  ] as const)("can be sent again later when it is not: $at $code $text", async (refusal) => {
    box.refusal = refusal;
    const failure = await failureOf(mailer.send(aMail()));
    expect(isDomainError(failure, "mail_unavailable") && failure.code).toBe("unavailable");
  });

  it("says why in codes, and leaves the person's address out of what may be logged", async () => {
    box.refusal = { at: "RCPT TO", code: 550, text: "5.1.1 <eleanor@example.com>: user unknown" };
    const failure = await failureOf(mailer.send(aMail()));
    if (!isDomainError(failure)) return expect.fail("not a domain error");
    expect(failure.details).toEqual({ code: "EENVELOPE", command: "RCPT TO", reply: 550, status: "5.1.1" });
    expect(`${failure.stack} ${JSON.stringify(failure)} ${String(failure.cause)}`).not.toContain("eleanor");
  });

  it("keeps nobody else waiting: the next one goes out", async () => {
    box.refusal = { at: "RCPT TO", code: 550, text: "No such user here" };
    await failureOf(mailer.send(aMail()));
    box.refusal = undefined;
    await mailer.send(aMail());
    expect(box.received).toHaveLength(1);
  });
});

describe("a mail server that is not there", () => {
  it("makes the mail wait, and the same mailer sends it once the server is back", async () => {
    const port = Number(new URL(smtpUrl).port);
    await box.close();
    expect(await mailer.verify()).toBe(false);
    expect(isDomainError(await failureOf(mailer.send(aMail())), "mail_unavailable")).toBe(true);
    box = new SmtpBox();
    await box.open(port);
    expect(await mailer.verify()).toBe(true);
    await mailer.send(aMail());
    expect(box.received).toHaveLength(1);
  });

  it("is asked again at once when it had only hung up on an idle connection", async () => {
    await mailer.send(aMail());
    box.hangUp();
    await mailer.send(aMail());
    expect(box.received).toHaveLength(2);
  });

  it("is given up on after seconds when it takes the call and says nothing", async () => {
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await new Promise((listening) => silent.once("listening", listening));
    const address = silent.address();
    if (address === null || typeof address === "string") return expect.fail("not listening on a port");
    const waiting = openMailer({ smtpUrl: `smtp://127.0.0.1:${address.port}`, from: FROM });
    expect(isDomainError(await failureOf(waiting.send(aMail())), "mail_unavailable")).toBe(true);
    waiting.close();
    silent.close();
  }, 15_000);

  it("takes no mail from a mailer that was closed", async () => {
    mailer.close();
    expect(isDomainError(await failureOf(mailer.send(aMail())), "mail_unavailable")).toBe(true);
  });
});

it("a sender that is not one sender is refused when the mailer is opened", () => {
  expect(() => openMailer({ smtpUrl, from: "a@example.com, b@example.com" })).toThrow("The sender of mails");
});
