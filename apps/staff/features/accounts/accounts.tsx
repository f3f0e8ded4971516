"use client";
import type { StaffAccount } from "@totetaxi/contracts/staff/account";
import { Badge } from "@totetaxi/ui/badge";
import { Button } from "@totetaxi/ui/button";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { type Column, Table } from "@totetaxi/ui/table";
import Link from "next/link";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useMember } from "../session/member.ts";
import { auditPath } from "../shell/links.ts";
import { PageHead } from "../shell/page-head.tsx";
import { isClosed, QueryError } from "../shell/query-error.tsx";
import { Instant } from "../words/instant.tsx";
import { AccountActs } from "./account-acts.tsx";
import { STATES } from "./account-words.ts";
import { InviteDialog } from "./invite-dialog.tsx";

const ROWS = Array.from({ length: 4 }, () => "h-9 w-full");

const roleWords = ({ role }: StaffAccount) => (role === "admin" ? "Admin" : "Staff");
const factorWords = ({ hasSecondFactor }: StaffAccount) => (hasSecondFactor ? "On" : "Off");

function StateBadge({ state }: Pick<StaffAccount, "state">) {
  return <Badge tone={STATES[state].tone}>{STATES[state].name}</Badge>;
}

function LastHere({ lastSeenAt }: Pick<StaffAccount, "lastSeenAt">) {
  return lastSeenAt ? <Instant at={lastSeenAt} /> : "Not signed in";
}

function columnsFor(ownId: string): readonly Column<StaffAccount>[] {
  const acts = (account: StaffAccount) =>
    account.staffId === ownId ? (
      <span className="text-xs text-ink-faint">You</span>
    ) : (
      <AccountActs account={account} />
    );
  return [
    {
      key: "name",
      head: "Name",
      isRowHead: true,
      cell: ({ staffId, name }) => (
        <Link href={auditPath({ by: staffId })} className="break-words max-xl:whitespace-normal">
          {name}
          <span className="sr-only">, in the audit log</span>
        </Link>
      ),
    },
    { key: "email", head: "E-mail", isWide: true, cell: ({ email }) => email },
    { key: "role", head: "Role", isWide: true, cell: roleWords },
    { key: "state", head: "State", isWide: true, cell: StateBadge },
    { key: "factor", head: "Second factor", isWide: true, cell: factorWords },
    { key: "seen", head: "Last here", isWide: true, cell: LastHere },
    { key: "acts", head: "Acts", isWide: true, cell: acts },
    {
      key: "all",
      head: "Account",
      isNarrow: true,
      cell: (account) => (
        <div className="grid justify-items-start gap-1 whitespace-normal">
          <span className="break-all">{account.email}</span>
          <span className="flex flex-wrap items-center gap-2">
            {roleWords(account)} <StateBadge {...account} />
          </span>
          <span className="text-xs text-ink-soft">
            Second factor: {factorWords(account).toLowerCase()}. Last here: <LastHere {...account} />
          </span>
          <div className="pt-2">{acts(account)}</div>
        </div>
      ),
    },
  ];
}

/** Who may come in, and as what. */
export function Accounts() {
  const { staffId } = useMember();
  const [isInviting, setInviting] = useState(false);
  const { data: list, error, refetch } = api.staff.list.useQuery();
  const data = isClosed(error) ? undefined : list;
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
