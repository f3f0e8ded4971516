import type { Metadata } from "next";
import { Hero } from "../../features/site/home/hero.tsx";
import { HowItWorks } from "../../features/site/home/how-it-works.tsx";
import { Services } from "../../features/site/home/services.tsx";
import { Voices } from "../../features/site/home/voices.tsx";
import { pageMetadata, publicUrl } from "../../features/site/page-metadata.ts";
import { Reach } from "../../features/site/reach.tsx";
import { JsonLd } from "../../features/site/seo/json-ld.tsx";
import { businessFacts } from "../../features/site/seo/structured-data.ts";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: "ToteTaxi: New York to the Hamptons, door to door",
    description:
      "Luggage, single pieces and small seasonal households, carried between New York City and the Hamptons in one morning.",
    path: "/",
    picture: "home",
  });
}

export default async function HomePage() {
  return (
    <>
      <JsonLd facts={businessFacts(await publicUrl())} />
      <Hero />
      <Services />
      <HowItWorks />
      <Voices />
      <Reach />
    </>
  );
}
