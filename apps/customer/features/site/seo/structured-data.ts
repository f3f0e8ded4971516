import type { Catalog } from "@totetaxi/contracts/catalog";
import { OFFICE } from "@totetaxi/contracts/office";
import { FAQ } from "../content/faq.ts";
import { paragraphsOf } from "../content/prose.ts";
import { priceFacts } from "../prices/price-facts.ts";

const AREA = ["Manhattan", "Brooklyn", "The Hamptons", "Montauk"];

function businessId(publicUrl: string): string {
  return `${publicUrl}/#business`;
}

/** Who we are and where, as `LocalBusiness`. */
export function businessFacts(publicUrl: string): object {
  return {
    "@type": "MovingCompany",
    "@id": businessId(publicUrl),
    name: "ToteTaxi",
    url: publicUrl,
    telephone: OFFICE.phone,
    image: `${publicUrl}/pictures/home.png`,
    logo: `${publicUrl}/icons/512.png`,
    address: {
      "@type": "PostalAddress",
      streetAddress: OFFICE.street,
      addressLocality: OFFICE.town,
      addressRegion: OFFICE.state,
      postalCode: OFFICE.zip,
      addressCountry: "US",
    },
    openingHoursSpecification: {
      "@type": "OpeningHoursSpecification",
      dayOfWeek: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
      opens: "09:00",
      closes: "18:00",
    },
    areaServed: AREA,
  };
}

function offer(name: string, amount: number, url: string): object {
  return { "@type": "Offer", name, price: (amount / 100).toFixed(2), priceCurrency: "USD", url };
}

function offersOf(service: Catalog["services"][number], bookUrl: string): object[] {
  const link = `${bookUrl}?service=${service.service}`;
  switch (service.service) {
    case "mini_move":
      return service.packages.map((tier) => offer(tier.name, tier.cents, `${link}&package=${tier.package}`));
    case "standard_delivery":
      return [offer(service.name, service.minimumCents, link)];
    case "specialty_item":
      return service.items.map(({ name, cents }) => offer(name, cents, link));
  }
}

/** What is sold and for how much, as `Service` with an `Offer` for each price of the catalogue. */
export function serviceFacts({ services }: Catalog, publicUrl: string): object {
  return {
    "@graph": services.map((service) => ({
      "@type": "Service",
      name: service.name,
      description: service.description,
      provider: { "@id": businessId(publicUrl) },
      areaServed: AREA,
      offers: offersOf(service, `${publicUrl}/book`),
    })),
  };
}

/** The questions and answers of the page, as `FAQPage`. */
export function faqFacts(catalog: Catalog | undefined): object {
  const price = catalog && priceFacts(catalog);
  return {
    "@type": "FAQPage",
    mainEntity: FAQ.flatMap(({ questions }) =>
      questions.map(({ question, answer }) => ({
        "@type": "Question",
        name: question,
        acceptedAnswer: { "@type": "Answer", text: paragraphsOf(answer, price).join(" ") },
      })),
    ),
  };
}
