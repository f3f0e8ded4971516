import type { Metadata } from "next";
import { FAQ } from "../../../features/site/content/faq.ts";
import { Categories } from "../../../features/site/faq/categories.tsx";
import { PageIntro } from "../../../features/site/page-intro.tsx";
import { pageMetadata } from "../../../features/site/page-metadata.ts";
import { priceFacts } from "../../../features/site/prices/price-facts.ts";
import { readCatalog } from "../../../features/site/prices/read-catalog.ts";
import { Reach } from "../../../features/site/reach.tsx";
import { JsonLd } from "../../../features/site/seo/json-ld.tsx";
import { faqFacts } from "../../../features/site/seo/structured-data.ts";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: "Questions and answers",
    description:
      "What a move to the Hamptons costs, when we come, what we carry, certificates of insurance, cancelling, and what happens when something breaks.",
    path: "/faq",
    picture: "questions",
  });
}

export default async function FaqPage() {
  const catalog = await readCatalog();
  return (
    <>
      <JsonLd facts={faqFacts(catalog)} />
      <PageIntro title="Questions and answers">
        What people ask before they hand us their summer. Each answer has an address of its own, to be sent to
        whoever else wants to know.
      </PageIntro>
      <Categories categories={FAQ} price={catalog && priceFacts(catalog)} />
      <Reach />
    </>
  );
}
