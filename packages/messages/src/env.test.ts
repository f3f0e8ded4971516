import { describe, expect, it } from "vitest";
import { messagesConfig } from "./env.ts";

const ENV = { SMTP_URL: "smtp://127.0.0.1:3006", PUBLIC_URL: "http://localhost:3000" };

describe("the settings of mail", () => {
  it("have a sender of their own when none is named", () => {
    expect(messagesConfig(ENV)).toEqual({
      smtpUrl: "smtp://127.0.0.1:3006",
      from: "ToteTaxi <orders@totetaxi.example>",
      publicUrl: "http://localhost:3000",
      officeMail: "info@totetaxi.example",
    });
  });

  it.each(["orders@example.com", "Orders <orders@example.com>", '"Tote, Taxi" <orders@example.com>'])(
    "take the sender %s",
    (from) => {
      expect(messagesConfig({ ...ENV, MAIL_FROM: from }).from).toBe(from);
    },
  );

  it.each([
    [{ SMTP_URL: undefined }, "SMTP_URL must begin with smtp:// or smtps://"],
    [{ SMTP_URL: "http://127.0.0.1" }, "SMTP_URL must begin with smtp:// or smtps://"],
    [{ PUBLIC_URL: "totetaxi" }, "PUBLIC_URL must be the address of the customer site"],
    [{ PUBLIC_URL: "javascript:alert(1)" }, "PUBLIC_URL must be the address of the customer site"],
    [{ MAIL_FROM: "a@example.com, b@example.com" }, "MAIL_FROM must be one sender"],
    [{ MAIL_FROM: "ToteTaxi <nobody>" }, "MAIL_FROM must be one sender"],
    [{ OFFICE_MAIL: "the office" }, "OFFICE_MAIL must be the office's address"],
    [{ MAIL_FROM: "" }, "MAIL_FROM must be one sender"],
  ])("stop the start with a sentence: %j", (wrong, sentence) => {
    expect(() => messagesConfig({ ...ENV, ...wrong })).toThrow(sentence);
  });
});
