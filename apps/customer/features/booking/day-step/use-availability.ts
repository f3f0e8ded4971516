import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { DayAvailability } from "@totetaxi/contracts/availability";
import { addDays, type ServiceDay, serviceDay } from "@totetaxi/values/service-day";
import { useState } from "react";
import { availabilityQuery } from "../../api/queries.ts";

export type Availability = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly showMonth: (month: string) => void;
  readonly range: Range;
  readonly days: ReadonlyMap<ServiceDay, DayAvailability>;
  readonly isLoading: boolean;
  /** An answer is under way, whether or not one is shown meanwhile. */
  readonly isAsking: boolean;
  /** The month shown could not be read; until it is, also while it is asked for again. */
  readonly isFailed: boolean;
  readonly retry: () => void;
};
type Range = { readonly from: ServiceDay; readonly to: ServiceDay };

type Days = Availability["days"];

const byDay = (days: readonly DayAvailability[] = []): Days => new Map(days.map((day) => [day.day, day]));

/** Asks for a month, a few days to either side included. */
function monthQuery(month: string) {
  const first = serviceDay(`${month}-01`);
  return availabilityQuery({ from: addDays(first, -3), to: addDays(first, 34) });
}

/** What can be booked in the month of a day, whichever month is shown; nothing before it is known. */
export function useDaysAround(day: ServiceDay | undefined): Days {
  const { data } = useQuery({
    ...monthQuery((day ?? "1970-01-01").slice(0, 7)),
    enabled: day !== undefined,
  });
  return byDay(data?.days);
}

/** What can be booked in the month shown. */
export function useAvailability(start: ServiceDay, range: Range): Availability {
  const [month, showMonth] = useState(start.slice(0, 7));
  const { data, isFetching, isPlaceholderData, dataUpdatedAt, errorUpdateCount, refetch } = useQuery({
    ...monthQuery(month),
    placeholderData: keepPreviousData,
  });
  return {
    month,
    showMonth,
    range,
    days: byDay(data?.days),
    isLoading: isFetching && dataUpdatedAt === 0,
    isAsking: isFetching,
    isFailed: errorUpdateCount > 0 && (data === undefined || isPlaceholderData),
    retry: () => void refetch(),
  };
}
