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
  readonly isFailed: boolean;
  readonly retry: () => void;
};
type Range = { readonly from: ServiceDay; readonly to: ServiceDay };

/** What can be booked in the month shown, a few days to either side included. */
export function useAvailability(start: ServiceDay, range: Range): Availability {
  const [month, showMonth] = useState(start.slice(0, 7));
  const first = serviceDay(`${month}-01`);
  const from = addDays(first, -3);
  const { data, isFetching, dataUpdatedAt, isError, refetch } = useQuery({
    ...availabilityQuery({ from, to: addDays(first, 34) }),
    placeholderData: keepPreviousData,
  });
  return {
    month,
    showMonth,
    range,
    days: new Map((data?.days ?? []).map((day) => [day.day, day])),
    isLoading: isFetching && dataUpdatedAt === 0,
    isFailed: isError,
    retry: () => void refetch(),
  };
}
