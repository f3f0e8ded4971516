import type { MetadataRoute } from "next";
import { PLAIN } from "../features/site/pictures/opengraph-image-colours.ts";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "ToteTaxi",
    short_name: "ToteTaxi",
    description: "New York City and the Hamptons, door to door, in one morning.",
    start_url: "/",
    display: "browser",
    background_color: PLAIN.canvas,
    theme_color: PLAIN.canvas,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
