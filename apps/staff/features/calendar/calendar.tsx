"use client";
import { keepPreviousData } from "@tanstack/react-query";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { formatDay, inNewYork, isServiceDay, type ServiceDay } from "@totetaxi/values/service-day";
import { useRouter, useSearchParams } from "next/navigation";
import { api } from "../api/api.ts";
import { calendarPath } from "../shell/links.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { DayView } from "./day-view.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { spanOf, VIEWS, type View } from "./spans.ts";
import { ViewBar } from "./view-bar.tsx";
import { WeekList } from "./week-list.tsx";

function titleOf(view: View, day: ServiceDay): string {
  if (view === "day") return formatDay(day);
  if (view === "week") return `Week of ${formatDay(spanOf("week", day).from).replace(/^\w+, /, "")}`;
  return formatDay(day).replace(/^\w+, (\w+) \d+,/, "$1");
}

/** Load against capacity by New York's days, whatever the reader's clock shows. */
export function Calendar() {
  const router = useRouter();
  const address = useSearchParams();
  const view = VIEWS.find((each) => each === address.get("view")) ?? "month";
  const asked = address.get("day") ?? "";
  // Only the server knows what today is; until it has said so, this computer's idea of it does.
  const todayIs = api.today.get.useQuery(undefined, {
    enabled: !isServiceDay(asked),
    select: ({ day }) => day,
  });
  const day = isServiceDay(asked) ? asked : (todayIs.data ?? inNewYork(new Date()).day);
  const span = spanOf(view, day);
  const { data, error, refetch } = api.calendar.get.useQuery(span, { placeholderData: keepPreviousData });
  const isThere = data?.days[0]?.day === span.from && data.days.at(-1)?.day === span.to;
  return (
    <>
      <PageHead
        title={titleOf(view, day)}
        lead="Load against capacity"
        actions={<ViewBar view={view} day={day} today={data?.today ?? day} />}
      />
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!isThere && !error && !(view === "month" && data) && (
        <Skeleton label="Loading the calendar" lines={["h-96 w-full"]} />
      )}
      {data && view === "month" && data.days.length >= 28 && (
        <MonthGrid
          days={data.days}
          today={data.today}
          day={day}
          onMove={(to) => router.replace(calendarPath("month", to), { scroll: false })}
        />
      )}
      {isThere && view === "week" && <WeekList days={data.days} today={data.today} />}
      {isThere && view === "day" && data.days[0] && <DayView key={day} facts={data.days[0]} />}
    </>
  );
}
