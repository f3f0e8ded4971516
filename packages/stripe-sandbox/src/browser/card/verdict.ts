/** What is wrong with a field, in the shape that Stripe.js reports as a `validation_error`. */
export type Fault = { code: string; message: string };

/** `incomplete` may still become right by typing on; `invalid` cannot. */
export type Verdict =
  | { state: "complete" }
  | { state: "empty" | "incomplete"; fault: Fault }
  | { state: "invalid"; fault: Fault };

export const COMPLETE: Verdict = { state: "complete" };

export function unfinished(text: string, fault: Fault): Verdict {
  return { state: text === "" ? "empty" : "incomplete", fault };
}

export function invalid(code: string, message: string): Verdict {
  return { state: "invalid", fault: { code, message } };
}
