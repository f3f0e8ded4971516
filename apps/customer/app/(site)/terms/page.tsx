import { TERMS_VERSION } from "@totetaxi/contracts/terms";
import type { Metadata } from "next";
import { Terms } from "../../../features/site/terms.tsx";

export const metadata: Metadata = {
  title: "Terms of service",
  description: `What we promise and what we ask, version ${TERMS_VERSION}: cancelling, pickup, liability, claims and what we do not carry.`,
};

export default function TermsPage() {
  return <Terms version={TERMS_VERSION} />;
}
