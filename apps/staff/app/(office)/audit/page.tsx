import { Suspense } from "react";
import { Audit } from "../../../features/audit/audit.tsx";

export const metadata = { title: "Audit" };

export default function AuditPage() {
  return (
    <Suspense>
      <Audit />
    </Suspense>
  );
}
