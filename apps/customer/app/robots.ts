import type { MetadataRoute } from "next";
import { publicUrl } from "../features/site/page-metadata.ts";

/** Bookings are nobody's business but their owners'. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/booking/", "/booking-success", "/kit", "/api/"] },
    sitemap: `${await publicUrl()}/sitemap.xml`,
  };
}
