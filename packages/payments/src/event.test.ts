import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readEvent } from "./event.ts";

const NOW = Date.parse("2026-02-02T15:00:00Z");
const NOW_S = NOW / 1_000;
const CONFIG = { webhookSecrets: ["whsec_new", "whsec_old"] };

const EVENT = {
  id: "evt_1",
  object: "event",
  type: "payment_intent.succeeded",
  api_version: "2026-10-28.endive",
  livemode: false,
  data: { object: { id: "pi_1", object: "payment_intent" } },
};

function signed(body: string, { secret = "whsec_new", at = NOW_S, scheme = "v1" } = {}): string {
  return `t=${at},${scheme}=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")}`;
}

function read(event: object, signature?: string) {
  const body = JSON.stringify(event);
  return readEvent(CONFIG, body, signature ?? signed(body), NOW);
}

describe("a delivery that Stripe signed", () => {
  it("tells what happened to which object, and no more", () => {
    expect(read(EVENT)).toEqual({
      id: "evt_1",
      type: "payment_intent.succeeded",
      objectId: "pi_1",
      paymentIntentId: "pi_1",
      apiVersion: "2026-10-28.endive",
      livemode: false,
    });
  });

  it.each([
    ["charge", { id: "ch_1", payment_intent: "pi_1" }, "ch_1", "pi_1"],
    ["refund without an intent", { id: "re_1", payment_intent: null }, "re_1", null],
    ["object without an id", { amount: 1 }, "", null],
    ["intent that is expanded", { id: "ch_1", payment_intent: { id: "pi_1" } }, "ch_1", null],
  ])("about a %s", (_what, object, objectId, paymentIntentId) => {
    expect(read({ ...EVENT, data: { object } })).toMatchObject({ objectId, paymentIntentId });
  });

  it("is read with the old secret too while it is being replaced (T-28)", () => {
    const body = JSON.stringify(EVENT);
    expect(read(EVENT, signed(body, { secret: "whsec_old" })).id).toBe("evt_1");
    expect(() => read(EVENT, signed(body, { secret: "whsec_older" }))).toThrow();
  });

  it.each([-300, 0, 300])("%i seconds from now is taken", (seconds) => {
    expect(read(EVENT, signed(JSON.stringify(EVENT), { at: NOW_S + seconds })).id).toBe("evt_1");
  });
});

const BODY = JSON.stringify(EVENT);

describe("a delivery that Stripe did not sign, or not now, is refused (T-23, T-24)", () => {
  it.each([
    ["no signature", BODY, ""],
    ["nonsense", BODY, "t=1,v1=zz"],
    ["another secret", BODY, signed(BODY, { secret: "whsec_guess" })],
    ["the old scheme alone", BODY, signed(BODY, { scheme: "v0" })],
    ["a body changed by one byte", BODY.replace("pi_1", "pi_2"), signed(BODY)],
    ["a body written anew", JSON.stringify(EVENT, null, 2), signed(BODY)],
    ["301 seconds ago", BODY, signed(BODY, { at: NOW_S - 301 })],
    ["301 seconds ahead", BODY, signed(BODY, { at: NOW_S + 301 })],
    ["no time", BODY, signed(BODY).replace(/^t=\d+,/, "")],
    ["a time that is no number", BODY, signed(BODY).replace(/^t=\d+/, "t=NaN")],
    ["time zero", BODY, signed(BODY, { at: 0 })],
    ["a body that is no event", "[]", signed("[]")],
    ["a body that is no JSON", "{", signed("{")],
  ])("%s", (_what, body, signature) => {
    expect(() => readEvent(CONFIG, body, signature, NOW)).toThrow(
      expect.objectContaining({ code: "invalid", reason: "bad_signature" }),
    );
  });
});
