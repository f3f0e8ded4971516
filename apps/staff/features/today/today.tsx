"use client";
import { buttonClass } from "@totetaxi/ui/button-class";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { formatDay } from "@totetaxi/values/service-day";
import Link from "next/link";
import { api } from "../api/api.ts";
import { daySheetPath } from "../shell/links.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { FirstThings } from "./first-things.tsx";
import { Late } from "./late.tsx";
import { Pickups } from "./pickups.tsx";
import { useNow } from "./use-now.ts";
import { Waiting } from "./waiting.tsx";

/** The office's morning. */
export function Today() {
  const { data, dataUpdatedAt, error, refetch } = api.today.get.useQuery();
  const nowMs = useNow(data?.now ?? "", dataUpdatedAt);
  if (!data) {
    return (
      <>
        <PageHead title="Today" />
        {error ? (
          <QueryError error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton label="Loading the day" lines={["h-40 w-full", "h-24 w-full", "h-24 w-full"]} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHead
        title="Today"
        lead={formatDay(data.day)}
        actions={
          <>
            <Link href={daySheetPath(data.day)} className={buttonClass({ kind: "secondary", size: "small" })}>
              Print the day sheet
            </Link>
            <Link href="/bookings/new" className={buttonClass({ size: "small" })}>
              New booking
            </Link>
          </>
        }
      />
      <FirstThings today={data} nowMs={nowMs} />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1.9fr)_minmax(20rem,1fr)]">
        <div className="grid gap-5">
          <Late day={data.day} late={data.late} counts={data.counts} />
          <Pickups {...data} />
        </div>
        <Waiting today={data} nowMs={nowMs} />
      </div>
    </>
  );
}
