import { THEME_SCRIPT } from "@totetaxi/ui/theme-script";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { display, displayRest, text } from "../features/site/fonts.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "ToteTaxi: New York to the Hamptons, door to door", template: "%s | ToteTaxi" },
  description:
    "Luggage, single pieces and small seasonal households, carried between New York City and the Hamptons in one morning.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f2e9" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1320" },
  ],
};

export default function RootLayout({ children, modal }: { children: ReactNode; modal: ReactNode }) {
  return (
    // The scheme that a visitor chose is on the element before React looks at it.
    <html
      lang="en"
      className={`${display.variable} ${displayRest.variable} ${text.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script>{THEME_SCRIPT}</script>
      </head>
      <body>
        {children}
        {modal}
      </body>
    </html>
  );
}
