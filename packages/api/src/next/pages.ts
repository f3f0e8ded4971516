import type { Catalog } from "@totetaxi/contracts/catalog";

/** What the server hands to the pages that it renders in the same process: no request of the site's to itself. */
export type SiteReader = {
  /** The site's public address, without a slash at its end. */
  readonly publicUrl: string;
  /** Where the office reads its mail. */
  readonly officeMail: string;
  /** What is sold now; undefined while that cannot be read, so that a page can say so kindly. */
  catalog(): Promise<Catalog | undefined>;
};

declare global {
  // Next bundles a page apart from the server that runs it: what both know is the process.
  var totetaxiSiteReader: SiteReader | undefined;
}

/** @throws Error when a page is rendered by anything but the site's own server. */
export function siteReader(): SiteReader {
  const reader = globalThis.totetaxiSiteReader;
  if (!reader)
    throw new Error("This page is rendered by the site's own server only: start it with startSite.");
  return reader;
}
