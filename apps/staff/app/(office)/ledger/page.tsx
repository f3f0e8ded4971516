import { Suspense } from "react";
import { Ledger } from "../../../features/ledger/ledger.tsx";

export const metadata = { title: "Ledger" };

export default function LedgerPage() {
  return (
    <Suspense>
      <Ledger />
    </Suspense>
  );
}
