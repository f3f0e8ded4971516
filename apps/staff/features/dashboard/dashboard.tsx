"use client";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { formatDay } from "@totetaxi/values/service-day";
import { api } from "../api/api.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { DailyMoney } from "./daily-money.tsx";
import { PickupsCard } from "./pickups-card.tsx";
import { RevenueCard } from "./revenue-card.tsx";
import { ServiceMoney } from "./service-money.tsx";

/** How business is. Money is the ledger's, bookings are counted by their pickup; every figure opens its rows. */
export function Dashboard() {
  const { data, error, refetch } = api.dashboard.get.useQuery();
  return (
    <>
      <PageHead
        title="Dashboard"
        lead={data ? `Money by the day it moved, up to ${formatDay(data.day)}` : undefined}
      />
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Skeleton label="Loading the figures" lines={["h-40 w-full", "h-56 w-full", "h-56 w-full"]} />
      )}
      {data && (
        <div className="grid gap-5">
          <div className="grid gap-5 md:grid-cols-3">
            <RevenueCard title="Today" revenue={data.revenue.today} />
            <RevenueCard title="This week" revenue={data.revenue.week} />
            <RevenueCard title="This month" revenue={data.revenue.month} />
          </div>
          <DailyMoney daily={data.daily} />
          <div className="grid items-start gap-5 2xl:grid-cols-[1.4fr_1fr]">
            <PickupsCard pickups={data.pickups} />
            <ServiceMoney revenue={data.revenue.month} />
          </div>
        </div>
      )}
    </>
  );
}
