import type { Metadata } from "next";
import { Suspense } from "react";
import { LoginPage } from "../../../features/session/pages/login-page.tsx";

export const metadata: Metadata = {
  title: "Sign in",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default function LoginRoute() {
  return (
    <Suspense>
      <LoginPage />
    </Suspense>
  );
}
