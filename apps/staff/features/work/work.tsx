"use client";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { api } from "../api/api.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Part } from "../shell/part.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { DeadLetters } from "./dead-letters.tsx";
import { WorkItems } from "./work-items.tsx";
import { leftOutWords } from "./work-words.ts";

function LeftOut({ shown, all }: { readonly shown: number; readonly all: number }) {
  const words = leftOutWords(shown, all);
  return words && <p className="text-sm text-ink-soft">{words}</p>;
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
            <LeftOut shown={data.items.length} all={data.itemCount} />
          </Part>
          <Part title="Jobs that gave up">
            <DeadLetters letters={data.deadLetters} />
            <LeftOut shown={data.deadLetters.length} all={data.deadLetterCount} />
          </Part>
        </>
      )}
    </>
  );
}
