import localFont from "next/font/local";

/** The display face: Fraunces, whose optical size grows finer as it grows larger. Ships with the site. */
export const display = localFont({
  src: "../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2",
  variable: "--font-family-display",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

/** The text face: Inter. */
export const text = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-family-text",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: "Arial",
});
