"use client";
import { classNames } from "@totetaxi/ui/class-names";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { SkipLink } from "@totetaxi/ui/skip-link";
import { Toaster } from "@totetaxi/ui/toast";
import type { ReactNode } from "react";
import { LateLoops } from "../alarm/late-loops.tsx";
import { AskLeaving } from "../leaving/ask-leaving.tsx";
import { SecondFactorNotice } from "../own/factor/second-factor-notice.tsx";
import { AskPassword } from "../session/ask-password/ask-password.tsx";
import { MemberContext } from "../session/member.ts";
import { SignInAgain } from "../session/sign-in-again.tsx";
import { useWhoIsHere } from "../session/use-who-is-here.ts";
import { KeepPlace } from "./keep-place.tsx";
import { QueryError } from "./query-error.tsx";
import { Sidebar } from "./sidebar.tsx";
import { TopBar } from "./top-bar.tsx";

/** What stands around every page of the office. Nobody sees a page before it is known who they are. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { member, isAway, error, refetch } = useWhoIsHere();
  if (error && !member) {
    return (
      <main className="p-gutter">
        <QueryError error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (!member) return <Skeleton label="Opening the office" className="p-gutter" />;
  return (
    <MemberContext value={member}>
      <SkipLink />
      <AskPassword />
      <AskLeaving />
      {isAway && <SignInAgain email={member.email} />}
      <KeepPlace />
      <Toaster />
      {/* Kept for what is typed in it, and seen by nobody who has not signed in again. */}
      <div
        className={classNames(
          "lg:min-h-dvh lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:not-print:grid",
          isAway && "invisible",
        )}
      >
        <Sidebar />
        <div className="min-w-0">
          <TopBar />
          <main
            id="main"
            tabIndex={-1}
            className="grid content-start gap-6 px-gutter py-6 outline-none [&>*]:min-w-0"
          >
            <LateLoops />
            {member.lacksSecondFactor && <SecondFactorNotice />}
            {children}
          </main>
        </div>
      </div>
    </MemberContext>
  );
}
