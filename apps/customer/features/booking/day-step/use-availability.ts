import { keepPreviousData } from "@tanstack/react-query";
import type { DayAvailability } from "@totetaxi/contracts/availability";
import { addDays, type ServiceDay, serviceDay } from "@totetaxi/values/service-day";
import { useState } from "react";
import { api } from "../../api/api.ts";

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
  const query = api.availability.list.useQuery(
    { from, to: addDays(first, 34) },
    { placeholderData: keepPreviousData, staleTime: 10_000 },
  );
  return {
    month,
    showMonth,
    range,
    days: new Map((query.data?.days ?? []).map((day) => [day.day, day])),
    isLoading: query.isPending || query.isPlaceholderData,
    isFailed: query.isError,
    retry: () => void query.refetch(),
  };
}
