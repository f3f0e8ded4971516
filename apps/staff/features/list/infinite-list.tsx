import { LoadMore } from "@totetaxi/ui/load-more";
import { Skeleton } from "@totetaxi/ui/skeleton";
import type { ReactNode } from "react";
import { QueryError } from "../shell/query-error.tsx";

/** What of a reading page by page is needed to show how far it is. */
type Reading = {
  readonly data: unknown;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  fetchNextPage(): Promise<unknown>;
  refetch(): Promise<unknown>;
};

type Props = {
  readonly list: Reading;
  /** What is listed, in the plural: "bookings". */
  readonly noun: string;
  readonly shown: number;
  /** How many there are, when it is known. */
  readonly total?: number;
  /** The shape of what comes, while nothing is there yet. */
  readonly lines?: readonly string[];
  /** The rows that are there. */
  readonly children: ReactNode;
};

const LINES = Array.from({ length: 8 }, () => "h-9 w-full");

/**
 * A list that is read page by page. What could not be read is said, above all of it or where the next page would have
 * stood; the rows that are there stay, and only what failed is tried again.
 */
export function InfiniteList({ list, noun, shown, total, lines = LINES, children }: Props) {
  const isAtEnd = list.isFetchNextPageError;
  const again = () => void (isAtEnd ? list.fetchNextPage() : list.refetch());
  const refused = list.error ? <QueryError error={list.error} onRetry={again} /> : undefined;
  if (!list.data) return refused ?? <Skeleton label={`Loading the ${noun}`} lines={lines} />;
  return (
    <>
      {!isAtEnd && refused}
      <div>
        {children}
        {isAtEnd && refused}
        {shown > 0 && (
          <LoadMore
            noun={noun}
            shown={shown}
            {...(total === undefined ? {} : { total })}
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </div>
    </>
  );
}
