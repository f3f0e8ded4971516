import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { siteQuery } from "../../api/queries.ts";

/** The server's clock: the visitor's may be wrong by hours. Undefined until the server has told the time once. */
export function useServerClock(): (() => number) | undefined {
  const { data, dataUpdatedAt } = useQuery(siteQuery);
  const serverNow = data?.now;
  return useMemo(() => {
    if (serverNow === undefined) return undefined;
    const ahead = Date.parse(serverNow) - dataUpdatedAt;
    return () => Date.now() + ahead;
  }, [serverNow, dataUpdatedAt]);
}
