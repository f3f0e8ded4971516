import type { MetadataRoute } from "next";
import { publicUrl } from "../features/site/page-metadata.ts";

const DOORS = ["/login", "/register", "/forgot-password", "/reset-password", "/verify-email"];

/** Bookings and accounts are nobody's business but their owners'. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/booking/", "/booking-success", "/account", ...DOORS, "/kit", "/api/"],
    },
    sitemap: `${await publicUrl()}/sitemap.xml`,
  };
}
