"use client";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { api } from "../api/api.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Part } from "../shell/part.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { firstOf } from "../words/first-of.ts";
import { DeadLetters } from "./dead-letters.tsx";
import { WorkItems } from "./work-items.tsx";

function Cut({ shown, count }: { readonly shown: number; readonly count: number }) {
  if (shown === count) return null;
  return (
    <p className="text-sm text-ink-soft">{firstOf(shown, count)} The next ones follow as these are closed.</p>
  );
}

/** All that waits for a person. */
export function Work() {
  const { data, error, refetch } = api.work.list.useQuery();
  return (
    <>
      <PageHead title="Work" lead="What the product cannot settle by itself." />
      {error && !data && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label="Loading the work" />}
      {data && (
        <>
          <Part title="Needs a person">
            <WorkItems items={data.items} />
            <Cut shown={data.items.length} count={data.itemCount} />
          </Part>
          <Part title="Jobs that gave up">
            <DeadLetters letters={data.deadLetters} />
            <Cut shown={data.deadLetters.length} count={data.deadLetterCount} />
          </Part>
        </>
      )}
    </>
  );
}
