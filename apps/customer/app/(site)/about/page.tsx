import type { Metadata } from "next";
import { About } from "../../../features/site/about.tsx";
import { pageMetadata } from "../../../features/site/page-metadata.ts";
import { Reach } from "../../../features/site/reach.tsx";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: "About us",
    description:
      "A small house that knows one road: from New York City to the East End and back, collected in the morning and delivered by six.",
    path: "/about",
    picture: "about",
  });
}

export default function AboutPage() {
  return (
    <>
      <About />
      <Reach />
    </>
  );
}
