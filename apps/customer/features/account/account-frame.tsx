"use client";
import { Toaster } from "@totetaxi/ui/toast";
import type { ReactNode } from "react";
import { useSession } from "../session/use-session.ts";
import { AccountApiProvider } from "./account-api-provider.tsx";
import { AccountTabs } from "./account-tabs.tsx";
import { AccountWaiting } from "./account-waiting.tsx";
import { ChangeTold } from "./change-told.tsx";
import { CustomerContext } from "./customer-context.ts";
import { VerifyBanner } from "./verify-banner.tsx";

/** What all pages of an account stand in. Until it is known who is signed in, there is nothing to see. */
export function AccountFrame({ children }: { readonly children: ReactNode }) {
  const customer = useSession();
  return (
    <div className="mx-auto max-w-7xl px-5 pt-6 pb-section sm:px-8 sm:pt-10 print:p-0">
      {customer ? (
        <CustomerContext value={customer}>
          <AccountApiProvider key={customer.customerId}>
            <AccountTabs />
            {!customer.emailVerified && <VerifyBanner email={customer.email} />}
            <div className="pt-8 sm:pt-12">{children}</div>
            <Toaster />
            <ChangeTold />
          </AccountApiProvider>
        </CustomerContext>
      ) : (
        <AccountWaiting isGuest={customer === null} />
      )}
    </div>
  );
}
