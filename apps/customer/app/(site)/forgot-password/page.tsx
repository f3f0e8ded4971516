import type { Metadata } from "next";
import { Suspense } from "react";
import { ForgotPasswordPage } from "../../../features/session/pages/forgot-password-page.tsx";

export const metadata: Metadata = {
  title: "A new password",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default function ForgotPasswordRoute() {
  return (
    <Suspense>
      <ForgotPasswordPage />
    </Suspense>
  );
}
