import { Part } from "../../shell/part.tsx";
import { STATUS_NAMES } from "../../words/booking-words.ts";
import { Instant } from "../../words/instant.tsx";
import { nameOf } from "../../words/people.ts";
import { useDetail } from "../booking-context.ts";

/** Every state it has been in, the latest last. */
export function HistoryPart() {
  const { history, people } = useDetail();
  return (
    <Part title="History">
      <ol className="grid gap-3 border-l-2 border-line pl-4 text-sm">
        {history.map(({ to, by, because, at }) => (
          <li key={`${to} ${at}`} className="grid gap-0.5">
            <span className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{STATUS_NAMES[to]}</span>
              <span className="text-xs text-ink-faint">
                <Instant at={at} />
              </span>
            </span>
            <span className="text-xs text-ink-soft">
              {nameOf(by, people)}: {because}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
