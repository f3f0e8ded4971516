"use client";
import { Button } from "@totetaxi/ui/button";
import { EmptyState } from "@totetaxi/ui/empty-state";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useMember } from "../session/member.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { CardDifferences } from "./card-differences.tsx";
import { CardValues } from "./card-values.tsx";
import { CardEditor } from "./edit/card-editor.tsx";
import { PublishDialog } from "./publish-dialog.tsx";

/** One card: to be read when it is published, to be written while it is a draft. */
export function CardPage({ version }: { readonly version: string }) {
  const { role } = useMember();
  const [isPublishing, setPublishing] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);
  const [beginnings, setBeginnings] = useState(0);
  const { data, error, refetch } = api.rateCard.list.useQuery();
  if (error && !data) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label="Loading the card" />;
  const draft = data.drafts.find((each) => each.version === version);
  const published = data.cards.find((each) => each.version === version);
  const found = draft ?? published;
  if (!found) return <EmptyState title="There is no such rate card" heading="h2" />;
  const mayWrite = draft && role === "admin";
  const beginAgain = async () => {
    await refetch();
    setUnsaved(false);
    setBeginnings((before) => before + 1);
  };
  return (
    <>
      <PageHead
        title={`Rate card ${version}`}
        lead={draft ? "A draft: nothing is priced on it yet." : "Published: it never changes."}
        actions={mayWrite && <Button onClick={() => setPublishing(true)}>Publish</Button>}
      />
      {version !== data.inForce && <CardDifferences from={data.inForce} to={version} />}
      {mayWrite ? (
        <CardEditor key={beginnings} draft={draft} onUnsaved={setUnsaved} onAgain={() => void beginAgain()} />
      ) : (
        <CardValues card={found.card} />
      )}
      {isPublishing && draft && (
        <PublishDialog
          version={version}
          revision={draft.revision}
          isUnsaved={isUnsaved}
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  );
}
