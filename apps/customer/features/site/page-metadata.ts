import { siteReader } from "@totetaxi/api/pages";
import type { Metadata } from "next";
import { connection } from "next/server";

type Page = {
  /** Without the name of the house, which the layout adds. */
  readonly title: string;
  readonly description: string;
  /** Its one address, from the root. */
  readonly path: "/" | `/${string}`;
  /** The picture that a link to it shows. */
  readonly picture: Picture;
};

/** One for each kind of page. */
export const PICTURES = ["home", "services", "about", "questions", "contact", "book"] as const;
export type Picture = (typeof PICTURES)[number];

const ALT: Record<Picture, string> = {
  home: "The route from Manhattan to Montauk, drawn along Long Island",
  services: "Three vans, loaded a third, two thirds and full",
  about: "The road out east, drawn from the city to the sea",
  questions: "A morning on the clock: collected from 8 to 11, delivered by 6",
  contact: "The route from Manhattan to Montauk, drawn along Long Island",
  book: "Three vans, loaded a third, two thirds and full",
};

/** Where the site is, for addresses that others follow. Rendered for each request, since a build does not know it. */
export async function publicUrl(): Promise<string> {
  await connection();
  return siteReader().publicUrl;
}

/** What search engines and people who share a link are told about a page. */
export async function pageMetadata({ title, description, path, picture }: Page): Promise<Metadata> {
  const base = await publicUrl();
  const isHome = path === "/";
  const fullTitle = isHome ? title : `${title} | ToteTaxi`;
  const images = [{ url: `${base}/pictures/${picture}.png`, width: 1200, height: 630, alt: ALT[picture] }];
  return {
    title: isHome ? { absolute: title } : title,
    description,
    alternates: { canonical: `${base}${path}` },
    openGraph: {
      type: "website",
      siteName: "ToteTaxi",
      locale: "en_US",
      url: `${base}${path}`,
      title: fullTitle,
      description,
      images,
    },
    twitter: { card: "summary_large_image", title: fullTitle, description, images },
  };
}
