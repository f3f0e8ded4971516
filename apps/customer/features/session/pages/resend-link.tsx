import { type Refusal, refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { ACCOUNT } from "../account-links.ts";
import { RefusalNotice } from "../form/refusal-notice.tsx";
import { useSession } from "../use-session.ts";
import { DoorLink } from "./door-link.tsx";

type State = "ready" | "busy" | "sent" | Refusal;

/** Mails the link that proves the e-mail once more, to whoever is signed in. */
export function ResendLink() {
  const customer = useSession();
  const [state, setState] = useState<State>("ready");
  const send = () => {
    setState("busy");
    api.account.resendVerification.mutate().then(
      () => setState("sent"),
      (error: unknown) => setState(refusalOf(error)),
    );
  };
  if (customer === undefined) return null;
  if (customer === null) {
    return (
      <p className="text-ink-soft">
        <DoorLink href="/login?next=/verify-email">Sign in</DoorLink> to have a new link sent.
      </p>
    );
  }
  if (customer.emailVerified) {
    return (
      <p className="text-ink-soft">
        Nothing is left to do: <strong className="font-medium break-words text-ink">{customer.email}</strong>{" "}
        is confirmed. <DoorLink href={ACCOUNT}>To your account</DoorLink>.
      </p>
    );
  }
  return (
    <>
      {state === "sent" && (
        <Notice tone="good" role="status">
          A new link is on its way to {customer.email}. It works once, for 48 hours.
        </Notice>
      )}
      {typeof state === "object" && <RefusalNotice key={state.message} refusal={state} />}
      <Button kind="secondary" className="justify-self-start" busy={state === "busy"} onClick={send}>
        Send {state === "sent" ? "it once more" : "a new link"}
      </Button>
    </>
  );
}
