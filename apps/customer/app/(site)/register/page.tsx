import type { Metadata } from "next";
import { Suspense } from "react";
import { RegisterPage } from "../../../features/session/pages/register-page.tsx";

export const metadata: Metadata = {
  title: "Create an account",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default function RegisterRoute() {
  return (
    <Suspense>
      <RegisterPage />
    </Suspense>
  );
}
