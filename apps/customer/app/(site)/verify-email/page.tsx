import type { Metadata } from "next";
import { Suspense } from "react";
import { VerifyEmailPage } from "../../../features/session/pages/verify-email-page.tsx";

export const metadata: Metadata = {
  title: "Confirming your address",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default function VerifyEmailRoute() {
  return (
    <Suspense>
      <VerifyEmailPage />
    </Suspense>
  );
}
