"use client";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useMember } from "../session/member.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Part } from "../shell/part.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { CardDifferences } from "./card-differences.tsx";
import { readBeside } from "./card-order.ts";
import { CardValues } from "./card-values.tsx";
import { DraftPage } from "./draft-page.tsx";
import { useKeptDraft } from "./edit/use-kept-draft.ts";

/** One card: to be read when it is published, to be written while it is a draft. */
export function CardPage({ version }: { readonly version: string }) {
  const { role } = useMember();
  const [isTyped, setTyped] = useState(false);
  const { data, error, refetch } = api.rateCard.list.useQuery();
  const written = data?.drafts.find((each) => each.version === version);
  const kept = useKeptDraft(written, isTyped);
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label="Loading the card" />;
  const published = data.cards.find((each) => each.version === version);
  const found = kept ?? published;
  if (!found) return <EmptyState title="There is no such rate card" heading="h2" />;
  const beside = readBeside(data, version);
  const differences = (written ?? published) && beside && (
    <Part title={`What differs from ${beside}`}>
      <CardDifferences from={beside} to={version} />
    </Part>
  );
  if (kept && role === "admin") {
    return (
      <DraftPage all={data} draft={kept} isGone={!written} onTyped={setTyped} onLook={() => void refetch()}>
        {differences}
      </DraftPage>
    );
  }
  return (
    <>
      <PageHead
        title={`Rate card ${version}`}
        lead={kept ? "A draft: nothing is priced on it yet." : "Published: it never changes."}
      />
      {differences}
      <CardValues card={found.card} />
    </>
  );
}
