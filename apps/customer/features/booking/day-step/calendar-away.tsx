import { AnswerNotice } from "@totetaxi/ui/answer-notice";
import { Button } from "@totetaxi/ui/button";
import { PhoneLink } from "../../site/phone-link.tsx";

type Props = { readonly retry: () => void; readonly busy: boolean };

/** Above a calendar whose days could not be read: what is safe, who knows them all the same, and another try. */
export function CalendarAway({ retry, busy }: Props) {
  return (
    <AnswerNotice tone="warning" role="alert" title="We cannot see the calendar just now.">
      <p>
        What you chose is kept. Please try again in a moment, or call <PhoneLink /> and we will find your day.
      </p>
      <Button kind="secondary" size="small" busy={busy} onClick={retry}>
        Try again
      </Button>
    </AnswerNotice>
  );
}
