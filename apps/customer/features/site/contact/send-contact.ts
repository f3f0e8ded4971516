import type { Written } from "./contact-fields.ts";

const LONGEST_WAIT_MS = 20_000;

/** What became of a message. `unsure`: no answer came, and sending it again does no harm. */
export type Outcome = "sent" | "too_many" | "unsure";

async function reasonOf(answer: Response): Promise<unknown> {
  const body: { error?: { data?: { reason?: unknown } } } | null = await answer.json().catch(() => null);
  return body?.error?.data?.reason;
}

/** Sends a message to the office: one plain request, so that the page does without the client of the wizard. */
export async function sendContact(
  { phone, ...written }: Written,
  { requestId, website }: { requestId: string; website: string },
): Promise<Outcome> {
  try {
    const answer = await fetch("/api/trpc/contact.send", {
      method: "POST",
      headers: { "content-type": "application/json", "x-totetaxi": "1" },
      body: JSON.stringify({
        ...written,
        requestId,
        ...(phone.trim() && { phone }),
        ...(website && { website }),
      }),
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    if (answer.ok) return "sent";
    return (await reasonOf(answer)) === "rate_limited" ? "too_many" : "unsure";
  } catch {
    return "unsure";
  }
}
