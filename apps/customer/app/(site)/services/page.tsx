import type { Metadata } from "next";
import { PageIntro } from "../../../features/site/page-intro.tsx";
import { pageMetadata, publicUrl } from "../../../features/site/page-metadata.ts";
import { PricesAway } from "../../../features/site/prices/prices-away.tsx";
import { readCatalog } from "../../../features/site/prices/read-catalog.ts";
import { Reach } from "../../../features/site/reach.tsx";
import { JsonLd } from "../../../features/site/seo/json-ld.tsx";
import { serviceFacts } from "../../../features/site/seo/structured-data.ts";
import { ServiceList } from "../../../features/site/services/service-list.tsx";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: "Services and prices",
    description:
      "Mini moves in three sizes, deliveries by the piece and single specialty items between New York and the Hamptons, each with its price, its limits and what a certificate of insurance costs.",
    path: "/services",
    picture: "services",
  });
}

export default async function ServicesPage() {
  const catalog = await readCatalog();
  return (
    <>
      <PageIntro title="Services and prices">
        From one surfboard to a household’s season. Every figure below is today’s; the day, the distance and
        what your building asks for are shown line by line before you pay.
      </PageIntro>
      <div className="mx-auto max-w-7xl px-5 sm:px-8">
        {catalog ? <ServiceList catalog={catalog} /> : <PricesAway />}
      </div>
      {catalog && <JsonLd facts={serviceFacts(catalog, await publicUrl())} />}
      <Reach />
    </>
  );
}
