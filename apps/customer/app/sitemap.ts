import type { MetadataRoute } from "next";
import { publicUrl } from "../features/site/page-metadata.ts";

const PATHS = ["", "/services", "/about", "/faq", "/contact", "/terms", "/book"];

/** Every page that anybody may find. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = await publicUrl();
  return PATHS.map((path) => ({ url: `${base}${path || "/"}` }));
}
