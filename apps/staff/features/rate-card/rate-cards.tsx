"use client";
import type { RateCards as Cards } from "@totetaxi/contracts/staff/rate-card";
import { Badge } from "@totetaxi/ui/badge";
import { Button } from "@totetaxi/ui/button";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { api } from "../api/api.ts";
import { useMember } from "../session/member.ts";
import { cardPath } from "../shell/links.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { Refused } from "../shell/refused.tsx";
import { Instant } from "../words/instant.tsx";
import { versionAfter } from "./card.ts";

type Row = {
  readonly version: string;
  readonly from: string | null;
  readonly state: "draft" | "in force" | "other";
};

function rowsOf({ cards, drafts, inForce }: Cards): Row[] {
  const written = drafts.map(({ version }): Row => ({ version, from: null, state: "draft" }));
  const published = cards.map(
    ({ version, effectiveFrom }): Row => ({
      version,
      from: effectiveFrom,
      state: version === inForce ? "in force" : "other",
    }),
  );
  return [...written, ...published];
}

function State({ state }: Pick<Row, "state">) {
  if (state === "draft") return <Badge tone="accent">Draft</Badge>;
  return state === "in force" ? <Badge tone="good">In force</Badge> : <Badge>Published</Badge>;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "version",
    head: "Card",
    isRowHead: true,
    cell: ({ version }) => <Link href={cardPath(version)}>{version}</Link>,
  },
  { key: "state", head: "State", cell: ({ state }) => <State state={state} /> },
  {
    key: "from",
    head: "In force from",
    cell: ({ from }) => (from ? <Instant at={from} /> : "Not published"),
  },
];

/** The cards that prices are and were made on, and the next one while it is written. */
export function RateCards() {
  const router = useRouter();
  const { role } = useMember();
  const known = api.useUtils();
  const { data, error, refetch } = api.rateCard.list.useQuery();
  const draft = api.rateCard.draft.useMutation({
    onSuccess: async ({ version }) => {
      await known.rateCard.invalidate();
      router.push(cardPath(version));
    },
  });
  // The latest, though it may only be scheduled: the next card goes on from it and takes nothing of it back.
  const latest = data?.cards[0]?.card;
  const begin = () => {
    if (data && latest) draft.mutate({ card: { ...latest, version: versionAfter(data) } });
  };
  return (
    <>
      <PageHead
        title="Rate cards"
        lead="A booking keeps its card for ever. Published cards never change: the next one is drafted."
        actions={
          role === "admin" && (
            <Button busy={draft.isPending} disabled={!latest} onClick={begin}>
              Draft the next card
            </Button>
          )
        }
      />
      {draft.error && <Refused error={draft.error} />}
      {error && !data && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label="Loading the rate cards" />}
      {data && (
        <Table
          caption="Rate cards"
          captionHidden
          columns={COLUMNS}
          rows={rowsOf(data)}
          rowKey={({ version }) => version}
        />
      )}
    </>
  );
}
