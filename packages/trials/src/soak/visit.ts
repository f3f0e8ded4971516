import { setTimeout as sleep } from "node:timers/promises";
import { aBrowser } from "@totetaxi/core/testing/browser";
import type { StandIn } from "@totetaxi/stripe-sandbox/steering";
import type { Procedures } from "../product/procedures.ts";
import { type Answer, insist, type Try } from "./call.ts";
import type { Plan } from "./plan.ts";

/** What a guest asked, was told and saw. */
export interface Visit {
  readonly plan: Plan;
  readonly tries: Try[];
  /** The numbers that were given for the one request; more than one kind would be two bookings. */
  readonly numbers: string[];
  /** Why there is no booking. */
  refused?: string;
  totalCents?: number;
  /** What the bank's side told the browser, card by card. */
  readonly atTheBank: string[];
  /** The states of the booking in the order in which they were told. */
  readonly seen: string[];
  cancelled?: Answer<string>;
}

type Surroundings = { readonly procedures: Procedures; readonly standIn: StandIn };

const LOOKS = 6;
const BETWEEN_LOOKS_MS = 150;

/** Lives one guest's visit to its end, in spite of whatever happens to the site meanwhile. */
export async function visit(plan: Plan, { procedures, standIn }: Surroundings): Promise<Visit> {
  const { booking, payment } = procedures;
  const tries: Try[] = [];
  const story: Visit = { plan, tries, numbers: [], atTheBank: [], seen: [] };
  const think = () => sleep(plan.hesitates);
  const pressed = <T>(what: string, call: () => Promise<T>) =>
    Promise.all(Array.from({ length: plan.clicks }, () => insist(tries, what, call)));

  const answers = await pressed("create", () => booking.create.mutate(plan.order));
  for (const answer of answers) if (answer.ok) story.numbers.push(answer.value.booking.number);
  const created = answers.find((answer) => answer.ok);
  if (!created) {
    const [first] = answers;
    story.refused = first?.ok === false ? first.reason : "";
    return story;
  }
  story.totalCents = created.value.booking.totalCents;
  story.seen.push(created.value.booking.status);
  const link = { accessToken: created.value.accessToken ?? "" };
  const { publishableKey } = created.value.payment;
  let { clientSecret } = created.value.payment;

  const see = (answer: Answer<{ status: string }>) => {
    if (answer.ok) story.seen.push(answer.value.status);
  };
  async function pay(): Promise<void> {
    const browser = aBrowser(standIn.url, publishableKey);
    for (const { name, challenge } of plan.cards) {
      let told = await browser.pay(clientSecret, name);
      if (told === "requires_action") {
        // An intent that was ended meanwhile has no question to answer.
        await standIn.answerChallenge(clientSecret, challenge).catch(() => {});
        told = `challenge ${challenge}`;
      }
      story.atTheBank.push(told);
      await think();
    }
  }
  /** "Please look", until the booking is no longer pending. */
  async function look(): Promise<void> {
    for (let looks = 0; looks < LOOKS; looks++) {
      const [answer] = await pressed("confirm", () => payment.confirm.mutate(link));
      if (!answer?.ok) return;
      story.seen.push(answer.value.bookingStatus);
      if (answer.value.bookingStatus !== "pending") return;
      await sleep(BETWEEN_LOOKS_MS);
    }
  }
  async function cancel(): Promise<void> {
    const requestId = `cancel-${plan.order.requestId}`.slice(0, 64);
    const [answer] = await pressed("cancel", () => booking.cancel.mutate({ ...link, requestId }));
    if (!answer) return;
    see(answer);
    story.cancelled = answer.ok ? { ok: true, value: answer.value.status } : answer;
  }

  await think();
  if (plan.returns) {
    const again = await insist(tries, "resume", () => payment.resume.mutate(link));
    if (again.ok) clientSecret = again.value.clientSecret;
  }
  if (plan.cancels === "unpaid") await cancel();
  await Promise.all([pay(), ...(plan.cancels === "while paying" ? [cancel()] : [])]);
  if (plan.browserDies) return story;
  if (plan.cards.length > 0) await look();
  if (plan.cancels === "paid") await cancel();
  see(await insist(tries, "get", () => booking.get.query(link)));
  return story;
}
