"use client";
import { Button } from "@totetaxi/ui/button";
import { buttonClass } from "@totetaxi/ui/button-class";
import { classNames } from "@totetaxi/ui/class-names";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Notice } from "@totetaxi/ui/notice";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { addDays, formatDay, type ServiceDay } from "@totetaxi/values/service-day";
import Link from "next/link";
import { api } from "../api/api.ts";
import { bookingsPath, daySheetPath } from "../shell/links.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { TEXT_LINK } from "../shell/text-link.ts";
import { Instant } from "../words/instant.tsx";
import { Stop } from "./stop.tsx";

/** A day as it lies on the van's dashboard: made to be printed. */
export function DaySheet({ day }: { readonly day: ServiceDay }) {
  const { data, error, refetch } = api.today.sheet.useQuery({ day });
  const step = buttonClass({ kind: "secondary", size: "small" });
  return (
    <>
      <PageHead
        title={formatDay(day)}
        lead={
          data && (
            <>
              {data.stops.length} {data.stops.length === 1 ? "stop" : "stops"}, as of{" "}
              <Instant at={data.now} />
            </>
          )
        }
        actions={
          <>
            <Link href={daySheetPath(addDays(day, -1))} className={step}>
              Day before
            </Link>
            <Link href={daySheetPath(addDays(day, 1))} className={step}>
              Next day
            </Link>
            <Button size="small" onClick={() => print()}>
              Print
            </Button>
          </>
        }
      />
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label="Loading the day sheet" lines={["h-24 w-full", "h-24 w-full"]} />}
      {data && data.closed !== null && <Notice tone="warning" title={`No van runs: ${data.closed}`} />}
      {data && data.unpaid > 0 && (
        <Notice tone="warning" title={`${data.unpaid} unpaid and not on this sheet`}>
          <Link
            href={bookingsPath({ status: "pending", from: day, to: day })}
            className={classNames(TEXT_LINK, "print:hidden")}
          >
            See them
          </Link>
        </Notice>
      )}
      {data?.stops.length === 0 && (
        <EmptyState title="Nothing is carried on this day">
          Bookings are here as soon as they are paid.
        </EmptyState>
      )}
      {data && data.stops.length > 0 && (
        <ol className="border-t border-line-strong">
          {data.stops.map((stop, at) => (
            <Stop key={stop.bookingId} stop={stop} place={at + 1} />
          ))}
        </ol>
      )}
    </>
  );
}
