import localFont from "next/font/local";

// Before anything is read, two files come: what our own pages are set with, as `bin/subset-fonts.ts` makes them.

/**
 * The display face: Fraunces, whose optical size grows finer as it grows larger. Ships with the site. What stands in for
 * it until it is there is in `globals.css`, since the rest of its letters has to be asked before that.
 */
export const display = localFont({
  src: "./fonts/fraunces.woff2",
  variable: "--font-family-display",
  weight: "300 400",
  display: "swap",
  adjustFontFallback: false,
});

/** The rest of the display face, which comes when somebody's name has a letter that no page of ours has. */
export const displayRest = localFont({
  src: "../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2",
  variable: "--font-family-display-rest",
  weight: "100 900",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+00A1-00B6, U+00B8-00D6, U+00D8-00E8, U+00EA-00FF, U+0131, U+0152-0153",
    },
  ],
});

/** The text face: Inter. */
export const text = localFont({
  src: "./fonts/inter.woff2",
  variable: "--font-family-text",
  weight: "400 700",
  display: "swap",
  adjustFontFallback: "Arial",
});
