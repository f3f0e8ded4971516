import type { Metadata } from "next";
import { Suspense } from "react";
import { ResetPasswordPage } from "../../../features/session/pages/reset-password-page.tsx";

export const metadata: Metadata = {
  title: "Choose a new password",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default function ResetPasswordRoute() {
  return (
    <Suspense>
      <ResetPasswordPage />
    </Suspense>
  );
}
