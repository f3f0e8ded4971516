import { TERMS_VERSION } from "@totetaxi/contracts/terms";
import type { Metadata } from "next";
import { pageMetadata } from "../../../features/site/page-metadata.ts";
import { Terms } from "../../../features/site/terms.tsx";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: "Terms of service",
    description: `What we promise and what we ask, version ${TERMS_VERSION}: cancelling, pickup, liability, claims and what we do not carry.`,
    path: "/terms",
    picture: "about",
  });
}

export default function TermsPage() {
  return <Terms version={TERMS_VERSION} />;
}
