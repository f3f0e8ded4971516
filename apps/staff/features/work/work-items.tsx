import type { WorkItemView } from "@totetaxi/contracts/staff/work";
import { Button } from "@totetaxi/ui/button";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Price } from "@totetaxi/ui/price";
import { showToast } from "@totetaxi/ui/toast";
import Link from "next/link";
import { api } from "../api/api.ts";
import { useRefresh } from "../api/use-refresh.ts";
import { Subject } from "../audit/subject.tsx";
import { changeWords } from "../booking/change-words.ts";
import { bookingPath } from "../shell/links.ts";
import { Refused } from "../shell/refused.tsx";
import { TEXT_LINK } from "../shell/text-link.ts";
import { Instant } from "../words/instant.tsx";
import { plainWords } from "../words/state-words.ts";
import { WorkName } from "./work-name.tsx";
import { workAdvice } from "./work-words.ts";

/** What was found about money and mail, until somebody has seen to it. */
export function WorkItems({ items }: { readonly items: readonly WorkItemView[] }) {
  const refresh = useRefresh();
  const done = api.work.done.useMutation({
    onSuccess: async () => {
      await refresh();
      showToast({ title: "Seen to", tone: "good" });
    },
  });
  if (items.length === 0)
    return <EmptyState title="Nothing waits for a person">That is how it should be.</EmptyState>;
  return (
    <>
      {done.error && <Refused error={done.error} />}
      <ul className="grid divide-y divide-line">
        {items.map(({ details: { bookingId, ...others }, ...item }) => (
          <li
            key={item.workItemId}
            className="flex flex-wrap items-start justify-between gap-3 py-4 first:pt-0 sm:flex-nowrap"
          >
            <div className="grid min-w-0 gap-1 text-sm">
              <h3 className="font-medium break-words">
                <WorkName {...item} />
                {item.booking && `, ${item.booking.name}`}
              </h3>
              <p className="text-ink-soft">
                {item.refund && (
                  <strong className="text-ink">
                    <Price cents={item.refund.owedCents || item.refund.amountCents} />.{" "}
                  </strong>
                )}
                {workAdvice(item)}
              </p>
              <p className="flex flex-wrap gap-x-4 text-xs break-all text-ink-faint">
                {typeof bookingId === "string" && (
                  <Link href={bookingPath(bookingId)} className={TEXT_LINK}>
                    Open the booking
                  </Link>
                )}
                <Subject id={item.subjectId} />
                {changeWords({ before: null, after: others }).map((words) => (
                  <span key={words}>{words}</span>
                ))}
                <Instant at={item.openedAt} />
              </p>
            </div>
            <Button
              kind="secondary"
              size="small"
              aria-label={`Done: ${plainWords(item.kind)}${item.booking ? ` of ${item.booking.number}` : ""}`}
              busy={done.isPending && done.variables.workItemId === item.workItemId}
              onClick={() => done.mutate({ workItemId: item.workItemId })}
            >
              Done
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
