import { anEmail, openAccounts } from "../product/accounts.ts";
import { type Procedures, procedures } from "../product/procedures.ts";
import type { Product } from "../product/start-product.ts";

const WRONG = "a password that is wrong";
const NEW = "violet kayak 57 lantern";

/** What somebody may ask who wants to know whether an e-mail has an account; a refusal is an answer too. */
const QUESTIONS = {
  login: ({ session }: Procedures, email: string) =>
    session.login.mutate({ email, password: WRONG }).catch(() => {}),
  register: ({ session }: Procedures, email: string) => session.register.mutate({ email, password: NEW }),
  reset: ({ account }: Procedures, email: string) => account.requestReset.mutate({ email }),
} as const;
export type Question = keyof typeof QUESTIONS;
export const NAMES: readonly Question[] = ["login", "register", "reset"];

type Times = { readonly known: readonly number[]; readonly unknown: readonly number[] };

/** How long the answers take for e-mails with an account and without, in milliseconds, asked in turn and each once. */
export async function askBoth(product: Product, question: Question, count: number): Promise<Times> {
  const site = procedures(product.process("customer site").url);
  const warmUp = 10;
  const accounts = await openAccounts(product.databaseUrl, count + warmUp);
  const known: number[] = [];
  const unknown: number[] = [];
  const ask = async (email: string, into: number[]) => {
    const begun = performance.now();
    await QUESTIONS[question](site, email);
    into.push(performance.now() - begun);
  };
  for (const [at, email] of accounts.entries()) {
    const pair: [string, number[]][] = [
      [email, known],
      [anEmail(), unknown],
    ];
    // Neither is always the first: what the machine does every other time would be taken for a difference.
    if (Math.random() < 0.5) pair.reverse();
    for (const [whose, into] of pair) await ask(whose, at < warmUp ? [] : into);
  }
  return { known, unknown };
}
