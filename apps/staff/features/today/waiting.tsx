import type { Today } from "@totetaxi/contracts/staff/today";
import { Price } from "@totetaxi/ui/price";
import { bookingPath, bookingsPath, refundsPath, workPath } from "../shell/links.ts";
import { dayWords, Instant } from "../words/instant.tsx";
import { plainWords, reasonWords } from "../words/state-words.ts";
import { WorkName } from "../work/work-name.tsx";
import { workAdvice } from "../work/work-words.ts";
import { Line } from "./line.tsx";
import { Part } from "./part.tsx";
import { timeLeft } from "./time-left.ts";

type Props = { readonly today: Today; readonly nowMs: number };

/** What waits for somebody, the most pressing first. */
export function Waiting({ today: { work, unpaidHolds, refundsWaiting, counts }, nowMs }: Props) {
  return (
    <div className="grid content-start gap-5">
      <Part
        title="Needs a person"
        count={work.itemCount + work.deadLetterCount}
        shown={work.items.length + work.deadLetters.length}
        none="Payments, mail and jobs are all well."
        all={{ href: workPath(), words: "All work" }}
      >
        {work.items.map((item) => (
          <Line
            key={item.workItemId}
            href={item.booking ? bookingPath(item.booking.bookingId) : workPath()}
            name={<WorkName {...item} />}
            detail={
              <>
                {item.booking && <span className="block text-ink">{item.booking.name}</span>}
                <span className="block">{workAdvice(item)}</span>
                <span className="text-ink-faint">
                  Since <Instant at={item.openedAt} />
                </span>
              </>
            }
            end={item.refund && <Price cents={item.refund.owedCents || item.refund.amountCents} />}
          />
        ))}
        {work.deadLetters.map(({ deadLetterId, queue, reason, diedAt }) => (
          <Line
            key={deadLetterId}
            href={workPath()}
            name={`Failed job: ${plainWords(queue.replaceAll("-", " "))}`}
            detail={`${plainWords(reason ?? "No reason is known")}. It can be tried again.`}
            endDetail={<Instant at={diedAt} />}
          />
        ))}
      </Part>
      <Part
        title="Unpaid holds"
        count={counts.unpaidHolds}
        shown={unpaidHolds.length}
        none="Nobody is in the middle of paying."
        all={{ href: bookingsPath({ status: "pending" }), words: "All unpaid" }}
      >
        {unpaidHolds.map(({ bookingId, number, name, pickupDate, totalCents, holdExpiresAt }) => (
          <Line
            key={bookingId}
            href={bookingPath(bookingId)}
            name={number}
            detail={`${name}, ${dayWords(pickupDate)}`}
            end={<Price cents={totalCents} />}
            endDetail={holdExpiresAt && timeLeft(holdExpiresAt, nowMs)}
          />
        ))}
      </Part>
      <Part
        title="Refunds waiting"
        count={counts.refundsWaiting}
        shown={refundsWaiting.length}
        none="No refund waits for an admin."
        all={{ href: refundsPath(), words: "All refunds" }}
      >
        {refundsWaiting.map(({ refundId, bookingId, number, because, amountCents, createdAt }) => (
          <Line
            key={refundId}
            href={bookingPath(bookingId)}
            name={number}
            detail={
              <>
                <span className="line-clamp-3">{reasonWords(because)}</span>
                <span className="text-ink-faint">
                  Asked on <Instant at={createdAt} />
                </span>
              </>
            }
            end={<Price cents={amountCents} />}
          />
        ))}
      </Part>
    </div>
  );
}
