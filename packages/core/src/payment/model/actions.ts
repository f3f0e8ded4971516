import { cents } from "@totetaxi/values/cents";
import { isDomainError } from "@totetaxi/values/domain-error";
import { holdsPlace } from "../../booking/status.ts";
import type { Decide } from "../decide.ts";
import { isCaptured } from "../standing.ts";
import { apply, leadingRow, transact } from "./product.ts";
import { copy, type Heard, type World } from "./world.ts";

/** Something that can happen next, and the world after it. */
export type Step = { action: string; world: World };

const MOST_HEARD = 2;
const MOST_ROWS = 2;
const MOST_REFUNDS = 3;

/** How many different accidents may come together in one story. */
export type Accidents = { most: number };

function accidentsLeft({ used }: World, { most }: Accidents): boolean {
  return Object.values(used).filter(Boolean).length < most;
}

function changed(world: World, change: (next: World) => void): World {
  const next = copy(world);
  change(next);
  return next;
}

/** What Stripe would answer about an intent at this moment. */
export function answer(world: World, intent: number): Heard {
  const held = world.intents[intent];
  if (!held) throw new Error(`the model has no intent ${intent}`);
  const { status: said, amount, captured, declined } = held;
  return { of: "intent", intent, said, amount, captured, declined };
}

function hear(world: World, heard: Heard): void {
  const same = JSON.stringify(heard);
  if (world.heard.length < MOST_HEARD && !world.heard.some((each) => JSON.stringify(each) === same))
    world.heard.push(heard);
}

/** What the customer's browsers, the bank and people at Stripe's dashboard do. */
function* atStripe(world: World, accidents: Accidents): Generator<Step> {
  const may = accidentsLeft(world, accidents);
  for (const [index, intent] of world.intents.entries()) {
    const change = (action: string, edit: (next: World, held: typeof intent) => void): Step => ({
      action: `${action} ${index}`,
      world: changed(world, (next) => {
        const held = next.intents[index];
        if (held) edit(next, held);
        next.notices[index] = Math.min(2, (next.notices[index] ?? 0) + 1);
      }),
    });
    const capture = (held: typeof intent) => {
      held.status = "succeeded";
      held.captured = held.amount;
    };
    if (intent.status === "open") {
      yield change("pay", (_, held) => capture(held));
      if (may && !world.used.decline) {
        yield change("decline", (next, held) => {
          held.declined = true;
          next.used.decline = true;
        });
      }
      if (may && !world.used.bank) {
        yield change("bank takes its time", (next, held) => {
          held.status = "processing";
          next.used.bank = true;
        });
      }
      if (may && !world.used.edited) {
        yield change("amount edited by hand", (next, held) => {
          held.amount = 1;
          next.used.edited = true;
        });
      }
      if (may && !world.used.ended) {
        yield change("ended by hand", (next, held) => {
          held.status = "canceled";
          next.used.ended = true;
        });
      }
    }
    if (intent.status === "processing") {
      yield change("bank agrees", (_, held) => capture(held));
      yield change("bank refuses", (_, held) => {
        held.status = "open";
        held.declined = true;
      });
    }
  }
  if (may && !world.used.stray) {
    yield {
      action: "charged by hand with our metadata",
      world: changed(world, (next) => {
        next.intents.push({ status: "succeeded", amount: 2, captured: 2, refunded: 0, declined: false });
        next.notices.push(1);
        next.used.stray = true;
      }),
    };
  }
}

/** Webhooks late, twice, lost and reordered; the browser's confirm and the reconciler, which ask without one. */
function* news(world: World, decide: Decide): Generator<Step> {
  for (const [intent, waiting] of world.notices.entries()) {
    if (waiting > 0) {
      yield {
        action: `webhook ${intent}`,
        world: changed(world, (next) => {
          next.notices[intent] = waiting - 1;
          hear(next, answer(next, intent));
        }),
      };
      yield {
        action: `webhook lost ${intent}`,
        world: changed(world, (next) => {
          next.notices[intent] = waiting - 1;
        }),
      };
    }
    if (waiting === 1)
      yield {
        action: `webhook twice ${intent}`,
        world: changed(world, (next) => {
          next.notices[intent] = 2;
        }),
      };
    yield {
      action: `confirm or reconcile ${intent}`,
      world: changed(world, (next) => hear(next, answer(next, intent))),
    };
  }
  for (const index of world.heard.keys()) {
    yield {
      action: `apply ${JSON.stringify(world.heard[index])}`,
      world: changed(world, (next) => {
        const heard = next.heard[index];
        if (heard) apply(next, decide, heard);
      }),
    };
    yield {
      action: "crash before applying",
      world: changed(world, (next) => void next.heard.splice(index, 1)),
    };
  }
}

/** The part of a job that happens outside: its end is the applied answer, so a crash leaves the job in its queue. */
function* jobs(world: World, accidents: Accidents): Generator<Step> {
  for (const job of world.jobs) {
    const index = Number(job.split(" ")[1]);
    if (job.startsWith("end")) {
      yield {
        action: job,
        world: changed(world, (next) => {
          const intent = next.intents[index];
          if (intent?.status === "open") intent.status = "canceled";
          hear(next, answer(next, index));
        }),
      };
      continue;
    }
    yield { action: job, world: changed(world, (next) => submitRefund(next, index)) };
  }
  for (const [index, refund] of world.refunds.entries()) {
    if (refund.atStripe === "none") continue;
    yield { action: `look at refund ${index}`, world: changed(world, (next) => hearRefund(next, index)) };
    const bounce = refund.atStripe !== "failed" && !world.used.bounced && accidentsLeft(world, accidents);
    if (bounce)
      yield {
        action: `refund ${index} fails at the bank`,
        world: changed(world, (next) => failRefund(next, index)),
      };
    if (refund.atStripe === "pending") {
      yield { action: `refund ${index} succeeds`, world: changed(world, (next) => landRefund(next, index)) };
    }
  }
}

/** The same refund is submitted any number of times and made once: its key is its id. */
export function submitRefund(world: World, index: number): void {
  const refund = world.refunds[index];
  const intent = world.intents[world.rows[refund?.row ?? -1]?.intent ?? -1];
  if (!refund || !intent) return;
  if (refund.atStripe === "none") {
    refund.atStripe = intent.refunded + refund.cents <= intent.captured ? "pending" : "failed";
    if (refund.atStripe === "pending") intent.refunded += refund.cents;
  }
  hearRefund(world, index);
}

export function landRefund(world: World, index: number): void {
  const refund = world.refunds[index];
  if (refund?.atStripe === "pending") refund.atStripe = "succeeded";
}

function failRefund(world: World, index: number): void {
  const refund = world.refunds[index];
  const intent = world.intents[world.rows[refund?.row ?? -1]?.intent ?? -1];
  if (!refund || !intent) return;
  refund.atStripe = "failed";
  intent.refunded -= refund.cents;
  world.used.bounced = true;
}

function hearRefund(world: World, index: number): void {
  const said = world.refunds[index]?.atStripe;
  if (said && said !== "none") hear(world, { of: "refund", refund: index, said });
}

/** A person's wish, or nothing where the product refuses it. */
function asked(world: World, action: string, wish: (next: World) => void): Step[] {
  try {
    return [{ action, world: changed(world, wish) }];
  } catch (error) {
    if (isDomainError(error)) return [];
    throw error;
  }
}

/** Time, and what people ask of the product. */
function* wishes(world: World, decide: Decide): Generator<Step> {
  const lead = leadingRow(world);
  if (!world.booking.holdOver) {
    yield {
      action: "the hold runs out",
      world: changed(world, (next) => {
        next.booking.holdOver = true;
      }),
    };
  }
  yield {
    action: "sweep",
    world: changed(world, (next) => transact(next, decide, lead, { type: "hold_over" })),
  };
  if (!holdsPlace(world.booking.status) && !world.rival) {
    yield {
      action: "somebody else books",
      world: changed(world, (next) => {
        next.rival = true;
      }),
    };
  }
  yield* asked(world, "cancel", (next) => transact(next, decide, lead, { type: "cancel" }));
  if (world.rows.length < MOST_ROWS) {
    yield* asked(world, "second tab", (next) => transact(next, decide, lead, { type: "pay_again" }));
  }
  if (world.refunds.length < MOST_REFUNDS && isCaptured(world.rows[lead]?.status ?? "pending")) {
    for (const amount of [1, 2]) {
      yield* asked(world, `refund of ${amount}`, (next) =>
        transact(next, decide, lead, { type: "refund", cents: cents(amount) }),
      );
    }
  }
}

/** Everything that can happen next in this world. */
export function* steps(world: World, decide: Decide, accidents: Accidents): Generator<Step> {
  yield* atStripe(world, accidents);
  yield* news(world, decide);
  yield* jobs(world, accidents);
  yield* wishes(world, decide);
}
