"use client";
import type { StaffAccount } from "@totetaxi/contracts/staff/account";
import { Badge } from "@totetaxi/ui/badge";
import { Button } from "@totetaxi/ui/button";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { type Column, Table } from "@totetaxi/ui/table";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useMember } from "../session/member.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { Instant } from "../words/instant.tsx";
import { AccountActs } from "./account-acts.tsx";
import { STATES } from "./account-words.ts";
import { InviteDialog } from "./invite-dialog.tsx";

const ROWS = Array.from({ length: 4 }, () => "h-9 w-full");

function columnsFor(ownId: string): readonly Column<StaffAccount>[] {
  return [
    { key: "name", head: "Name", isRowHead: true, cell: ({ name }) => name },
    { key: "email", head: "E-mail", cell: ({ email }) => email },
    { key: "role", head: "Role", cell: ({ role }) => (role === "admin" ? "Admin" : "Staff") },
    {
      key: "state",
      head: "State",
      cell: ({ state }) => <Badge tone={STATES[state].tone}>{STATES[state].name}</Badge>,
    },
    {
      key: "factor",
      head: "Second factor",
      cell: ({ hasSecondFactor }) => (hasSecondFactor ? "On" : "Off"),
    },
    {
      key: "seen",
      head: "Last here",
      cell: ({ lastSeenAt }) => (lastSeenAt ? <Instant at={lastSeenAt} /> : "Not signed in"),
    },
    {
      key: "acts",
      head: "Acts",
      cell: (account) =>
        account.staffId === ownId ? (
          <span className="text-xs text-ink-faint">You</span>
        ) : (
          <AccountActs account={account} />
        ),
    },
  ];
}

/** Who may come in, and as what. */
export function Accounts() {
  const { staffId } = useMember();
  const [isInviting, setInviting] = useState(false);
  const { data, error, refetch } = api.staff.list.useQuery();
  return (
    <>
      <PageHead
        title="Accounts"
        lead="People of the office. Nobody is deleted, so that the log keeps its names."
        actions={data && <Button onClick={() => setInviting(true)}>Invite somebody</Button>}
      />
      {error && !data && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label="Loading the accounts" lines={ROWS} />}
      {data && (
        <Table
          caption="Accounts of the office"
          captionHidden
          columns={columnsFor(staffId)}
          rows={data.accounts}
          rowKey={(account) => account.staffId}
        />
      )}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
