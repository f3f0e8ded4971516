"use client";
import { Button } from "@totetaxi/ui/button";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useMember } from "../session/member.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Part } from "../shell/part.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { CardDifferences } from "./card-differences.tsx";
import { CardValues } from "./card-values.tsx";
import { DiscardDialog } from "./discard-dialog.tsx";
import { CardEditor } from "./edit/card-editor.tsx";
import { PublishDialog } from "./publish-dialog.tsx";

/** One card: to be read when it is published, to be written while it is a draft. */
export function CardPage({ version }: { readonly version: string }) {
  const { role } = useMember();
  const [publishing, setPublishing] = useState<{ readonly isUnsaved: boolean }>();
  const [discarding, setDiscarding] = useState(false);
  const { data, error, refetch } = api.rateCard.list.useQuery();
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label="Loading the card" />;
  const draft = data.drafts.find((each) => each.version === version);
  const published = data.cards.find((each) => each.version === version);
  const found = draft ?? published;
  if (!found) return <EmptyState title="There is no such rate card" heading="h2" />;
  const mayWrite = draft && role === "admin";
  const { inForce } = data;
  return (
    <>
      <PageHead
        title={`Rate card ${version}`}
        lead={draft ? "A draft: nothing is priced on it yet." : "Published: it never changes."}
        actions={
          mayWrite && (
            <Button kind="secondary" size="small" onClick={() => setDiscarding(true)}>
              Delete the draft
            </Button>
          )
        }
      />
      {version !== inForce && (
        <Part title={`What differs from ${inForce}`}>
          <CardDifferences from={inForce} to={version} />
        </Part>
      )}
      {mayWrite ? (
        <CardEditor draft={draft} onPublish={(isUnsaved) => setPublishing({ isUnsaved })} />
      ) : (
        <CardValues card={found.card} />
      )}
      {discarding && draft && (
        <DiscardDialog version={version} revision={draft.revision} onClose={() => setDiscarding(false)} />
      )}
      {publishing && draft && (
        <PublishDialog
          inForce={inForce}
          version={version}
          revision={draft.revision}
          isUnsaved={publishing.isUnsaved}
          onClose={() => setPublishing(undefined)}
        />
      )}
    </>
  );
}
