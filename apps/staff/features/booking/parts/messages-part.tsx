import { Badge } from "@totetaxi/ui/badge";
import { Part } from "../../shell/part.tsx";
import { Instant } from "../../words/instant.tsx";
import { plainWords } from "../../words/state-words.ts";
import { useDetail } from "../booking-context.ts";

const TONES: Readonly<Record<string, "good" | "danger">> = { sent: "good", dead: "danger" };

/** What was written to the customer. */
export function MessagesPart() {
  const { messages } = useDetail();
  return (
    <Part title="Messages">
      {messages.length === 0 && <p className="text-sm text-ink-soft">Nothing was sent.</p>}
      <ul className="grid gap-2 text-sm">
        {messages.map(({ kind, status, createdAt, sentAt, failureReason }) => (
          <li key={`${kind} ${createdAt}`} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="flex flex-wrap items-center gap-2">
              {plainWords(kind)}
              <Badge tone={TONES[status] ?? "plain"}>{plainWords(status)}</Badge>
            </span>
            <span className="text-xs text-ink-faint">
              <Instant at={sentAt ?? createdAt} />
            </span>
            {failureReason && <span className="w-full text-xs text-danger">{plainWords(failureReason)}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}
