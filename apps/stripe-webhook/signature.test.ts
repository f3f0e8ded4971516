import { fileURLToPath } from "node:url";
import { describe, expect } from "vitest";
import { anEvent, signatureOf, test } from "./testing/endpoint.ts";

const now = () => Math.floor(Date.now() / 1000);

describe("a delivery is stored", () => {
  test("with its job, when Stripe signed it just now", async ({ sign, deliver, inbox }) => {
    const { id, body } = anEvent();
    expect(await deliver(sign(body))).toBe(200);
    expect(await inbox.events()).toEqual([
      {
        id,
        type: "payment_intent.succeeded",
        objectId: expect.stringMatching(/^pi_/),
        status: "received",
        reason: null,
      },
    ]);
    expect(await inbox.jobs()).toEqual([id]);
  });

  test("T-24: when it is nearly five minutes old, or dated as far ahead", async ({
    sign,
    deliver,
    inbox,
  }) => {
    for (const seconds of [-290, 290]) {
      expect(await deliver(sign(anEvent().body, { timestamp: now() + seconds }))).toBe(200);
    }
    expect(await inbox.events()).toHaveLength(2);
  });

  test("when one of several signatures is right", async ({ sign, deliver, secret }) => {
    const { body } = anEvent();
    const right = signatureOf(body, { secret, timestamp: now() });
    const wrong = signatureOf(body, { secret: "whsec_other" }).replace(/^t=\d+,/, "");
    const delivery = sign(body);
    delivery.headers["stripe-signature"] = `${right},${wrong},v0=${"0".repeat(64)}`;
    expect(await deliver(delivery)).toBe(200);
  });
});

describe("nothing is stored", () => {
  test("T-23: of a delivery whose signature is not Stripe's", async ({ sign, deliver, secret, inbox }) => {
    const { body } = anEvent();
    const { headers } = sign(body);
    const { "stripe-signature": good = "", ...unsigned } = headers;
    const v1 = /v1=(\w+)/.exec(good)?.[1] ?? "";
    const signatures: Record<string, string | undefined> = {
      none: undefined,
      empty: "",
      malformed: "nonsense",
      "another secret's": signatureOf(body, { secret: "whsec_other" }),
      "of the old scheme only": signatureOf(body, { secret, scheme: "v0" }),
      "without a signature": `t=${now()}`,
      "cut short": good.slice(0, -1),
      "in capitals": good.replace(v1, v1.toUpperCase()),
      "of another time": good.replace(/t=\d+/, `t=${now() - 1}`),
    };
    for (const [what, signature] of Object.entries(signatures)) {
      const signed = signature === undefined ? unsigned : { ...headers, "stripe-signature": signature };
      expect({ what, status: await deliver({ body, headers: signed }) }).toEqual({ what, status: 400 });
    }
    expect(await inbox.events()).toEqual([]);
    expect(await inbox.jobs()).toEqual([]);
  });

  test("T-23: of a delivery that was changed on its way", async ({ sign, deliver, inbox }) => {
    const { body } = anEvent();
    const { headers } = sign(body);
    const changed: Record<string, string> = {
      "one byte": body.replace("succeeded", "succeedee"),
      "one blank more": `${body} `,
      "written anew": JSON.stringify(JSON.parse(body), null, 2),
      "a byte order mark": `\uFEFF${body}`,
      "nothing left": "",
    };
    for (const [what, text] of Object.entries(changed)) {
      expect({ what, status: await deliver({ body: text, headers }) }).toEqual({ what, status: 400 });
    }
    expect(await inbox.events()).toEqual([]);
  });

  test("T-24: of a delivery from another time", async ({ sign, deliver, inbox }) => {
    const { body } = anEvent();
    const { headers } = sign(body);
    for (const seconds of [-302, 302, 86_400, -now()]) {
      const status = await deliver(sign(body, { timestamp: now() + seconds }));
      expect({ seconds, status }).toEqual({ seconds, status: 400 });
    }
    const good = headers["stripe-signature"] ?? "";
    for (const time of ["", "t=NaN,", "t=,", "t=1e9,", "t=-1,", "t=99999999999999999999,"]) {
      const signature = good.replace(/^t=\d+,/, time);
      const status = await deliver({ body, headers: { ...headers, "stripe-signature": signature } });
      expect({ time, status }).toEqual({ time, status: 400 });
    }
    expect(await inbox.events()).toEqual([]);
  });

  test("of what is signed and is no event", async ({ sign, deliver, inbox }) => {
    for (const body of [
      "",
      "{",
      "null",
      "[]",
      "1",
      "{}",
      '{"id":5,"type":"x","livemode":false}',
      '{"id":""}',
    ]) {
      expect({ body, status: await deliver(sign(body)) }).toEqual({ body, status: 400 });
    }
    expect(await inbox.events()).toEqual([]);
  });
});

test("T-28: while a secret is changed both are good, and then only the new one", async ({
  start,
  sign,
  inbox,
}) => {
  const program = fileURLToPath(new URL("./server.ts", import.meta.url));
  const send = async (url: string, secret: string) => {
    const { body, headers } = sign(anEvent().body, { secret });
    return (await fetch(`${url}/stripe`, { method: "POST", body, headers })).status;
  };
  const both = await start(program, { STRIPE_WEBHOOK_SECRET: "whsec_old_one,whsec_new_one" });
  expect([await send(both.url, "whsec_old_one"), await send(both.url, "whsec_new_one")]).toEqual([200, 200]);
  const after = await start(program, { STRIPE_WEBHOOK_SECRET: "whsec_new_one" });
  expect([await send(after.url, "whsec_old_one"), await send(after.url, "whsec_new_one")]).toEqual([
    400, 200,
  ]);
  expect(await inbox.events()).toHaveLength(3);
});
