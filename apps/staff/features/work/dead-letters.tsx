import type { DeadLetterView } from "@totetaxi/contracts/staff/work";
import { Button } from "@totetaxi/ui/button";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { showToast } from "@totetaxi/ui/toast";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { Subject } from "../audit/subject.tsx";
import { Refused } from "../shell/refused.tsx";
import { Instant } from "../words/instant.tsx";
import { plainWords } from "../words/state-words.ts";

/** Jobs that have failed for the last time, until somebody replays them. */
export function DeadLetters({ letters }: { readonly letters: readonly DeadLetterView[] }) {
  const refresh = useRefresh();
  const replay = api.work.replay.useMutation({
    onSuccess: async () => {
      await refresh();
      showToast({ title: "Tried again", text: "It has its full number of tries once more.", tone: "good" });
    },
  });
  if (letters.length === 0) return <EmptyState title="No job has given up" />;
  return (
    <>
      {replay.error && <Refused error={replay.error} />}
      <ul className="grid divide-y divide-line">
        {letters.map(({ deadLetterId, queue, data, reason, diedAt }) => (
          <li key={deadLetterId} className="flex flex-wrap items-start justify-between gap-3 py-4 first:pt-0">
            <div className="grid min-w-0 gap-1 text-sm">
              <h3 className="font-medium">{plainWords(queue.replaceAll("-", " "))}</h3>
              <p className="text-ink-soft">Because of: {plainWords(reason ?? "unknown")}</p>
              <p className="flex flex-wrap gap-x-4 text-xs break-all text-ink-faint">
                {Object.values(data).map((id) => (
                  <Subject key={id} id={id} />
                ))}
                <Instant at={diedAt} />
              </p>
            </div>
            <Button
              kind="secondary"
              size="small"
              aria-label={`Try again: ${plainWords(queue.replaceAll("-", " "))}`}
              busy={replay.isPending && replay.variables.deadLetterId === deadLetterId}
              onClick={() => replay.mutate({ deadLetterId })}
            >
              Try again
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
