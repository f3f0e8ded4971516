import type { Refusal } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { Notice } from "@totetaxi/ui/notice";
import { RefusalNotice } from "../form/refusal-notice.tsx";
import { ResendLink } from "./resend-link.tsx";

type Props = { readonly refusal: Refusal; readonly onAgain: () => void };

/** Why the link did not prove the e-mail, and what helps. */
export function VerifyRefused({ refusal, onAgain }: Props) {
  if (refusal.reason === "link_invalid") {
    return (
      <>
        <Notice tone="warning" role="alert" title="This link does not work any more.">
          <p>
            It was used already, a newer one was sent, or its 48 hours are over. If you confirmed your address
            before, all is well.
          </p>
        </Notice>
        <ResendLink />
      </>
    );
  }
  return (
    <>
      <RefusalNotice refusal={refusal} />
      {refusal.reason !== "email_taken" && (
        <Button kind="secondary" className="justify-self-start" onClick={onAgain}>
          Try again
        </Button>
      )}
    </>
  );
}
