import { useAlive } from "@totetaxi/ui/use-alive";
import { type FocusEvent, type SubmitEvent, useRef, useState } from "react";
import { FIELDS, type Problems, readForm, type Written } from "./contact-fields.ts";
import type { Outcome, sendContact } from "./send-contact.ts";

type State =
  | { readonly at: "writing" | "sending" }
  | { readonly at: "failed"; readonly why: Exclude<Outcome, "sent"> }
  | { readonly at: "sent"; readonly written: Written };

/** The rules, and what tells of them, come with the first field that is left and not with the page. */
async function problemsOf(written: Written): Promise<Problems> {
  const [{ checkContact }] = await Promise.all([
    import("./check-contact.ts"),
    import("./contact-problems.tsx"),
  ]);
  return checkContact(written);
}

/** Nothing is sent before what thanks for it is there. @throws when the rest of the form cannot be loaded. */
async function loadSending(): Promise<typeof sendContact> {
  const [{ sendContact: send }] = await Promise.all([
    import("./send-contact.ts"),
    import("./contact-sent.tsx"),
  ]);
  return send;
}

async function tryToSend(written: Written, request: Parameters<typeof sendContact>[1]): Promise<Outcome> {
  try {
    const send = await loadSending();
    return await send(written, request);
  } catch {
    return "unsure";
  }
}

/** The states of the contact form, and what its parts do. */
export function useContactForm() {
  const form = useRef<HTMLFormElement>(null);
  const request = useRef<string>(undefined);
  const [state, setState] = useState<State>({ at: "writing" });
  const [problems, setProblems] = useState<Problems>({});
  const [attempt, setAttempt] = useState(0);
  const isAlive = useAlive();

  async function judge({ target }: FocusEvent<HTMLElement>): Promise<void> {
    const field = FIELDS.find((name) => "name" in target && target.name === name);
    if (!field || !form.current) return;
    const { written } = readForm(form.current);
    if (written[field] === "" && !problems[field]) return;
    const found = await problemsOf(written).catch(() => undefined);
    if (found) setProblems((before) => ({ ...before, [field]: found[field] }));
  }

  async function send(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const { written, website } = readForm(event.currentTarget);
    setState({ at: "sending" });
    const found = await problemsOf(written).catch(() => undefined);
    if (!found) return setState({ at: "failed", why: "unsure" });
    setProblems(found);
    setAttempt((count) => count + 1);
    if (Object.keys(found).length > 0) return setState({ at: "writing" });
    // The same words sent again are the same message, for the server too.
    request.current ??= crypto.randomUUID();
    const outcome = await tryToSend(written, { requestId: request.current, website });
    if (outcome !== "sent") return setState({ at: "failed", why: outcome });
    request.current = undefined;
    setState({ at: "sent", written });
  }

  return {
    form,
    state,
    attempt,
    isAlive,
    problems,
    judge,
    send,
    /** What is changed after a failure is another message. */
    changed: () => {
      request.current = undefined;
    },
    again: () => setState({ at: "writing" }),
  };
}
