import { describe, expect, it } from "vitest";
import { type AccountMailFacts, type AccountMailKind, accountMail } from "../index.ts";
import { HOSTILE_TEXTS } from "../testing/hostile-texts.ts";
import { shown, tags } from "../testing/shown.ts";

const WITH_LINK: readonly AccountMailKind[] = [
  ...(["email_verification", "second_registration", "email_change", "password_reset"] as const),
  ...(["password_changed", "booking_link"] as const),
];
const KINDS: readonly AccountMailKind[] = [...WITH_LINK, "email_changed"];

function facts(more: Partial<AccountMailFacts> = {}): AccountMailFacts {
  return {
    messageId: "msg_00000000000000000000000001",
    to: { name: "Eleanor", address: "eleanor@example.com" },
    publicUrl: "https://totetaxi.example",
    url: "https://totetaxi.example/verify-email#s3cret",
    ...more,
  };
}

describe.each(KINDS)("the mail about an account: %s", (kind) => {
  it("greets by name where there is one, and says what to do when it was not the reader", () => {
    const { html, text } = accountMail(kind, facts());
    for (const part of [shown(html), text]) {
      expect(part).toContain("Dear");
      expect(part).toMatch(/not (you|me)|did not ask/);
      expect(part).not.toContain("a booking made with this address");
    }
    expect(accountMail(kind, facts({ to: { name: "", address: "a@example.com" } })).text).toContain(
      "Good day,",
    );
  });

  it.each(HOSTILE_TEXTS)("shows the name %j as it was written, and as nothing else", (name) => {
    const { html, text } = accountMail(kind, facts({ to: { name, address: "a@example.com" } }));
    expect(tags(html)).toEqual(tags(accountMail(kind, facts()).html));
    expect(text).toContain(name);
  });
});

it.each(WITH_LINK)("the link is in both parts of the mail: %s", (kind) => {
  const { html, text } = accountMail(kind, facts());
  for (const part of [html, text]) expect(part).toContain("https://totetaxi.example/verify-email#s3cret");
});
