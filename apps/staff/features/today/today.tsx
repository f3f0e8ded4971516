"use client";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { api } from "../api/api.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";

/** The office's morning. */
export function Today() {
  const { data, error, refetch } = api.today.get.useQuery();
  return (
    <>
      <PageHead title="Today" />
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {data ? <p>{data.pickups.length} pickups</p> : !error && <Skeleton label="Loading the day" />}
    </>
  );
}
