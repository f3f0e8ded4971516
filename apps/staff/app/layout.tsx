import { THEME_SCRIPT } from "@totetaxi/ui/theme-script";
import type { Metadata } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { ApiProvider } from "../features/api/api-provider.tsx";
import "./globals.css";

const display = localFont({
  src: "../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2",
  variable: "--font-family-display",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});
const text = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-family-text",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: "Arial",
});

export const metadata: Metadata = {
  title: { default: "ToteTaxi office", template: "%s | ToteTaxi office" },
  description: "The office portal of ToteTaxi.",
  robots: { index: false, follow: false },
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The scheme that somebody chose is on the element before React looks at it.
    <html lang="en" className={`${display.variable} ${text.variable}`} suppressHydrationWarning>
      <head>
        <script>{THEME_SCRIPT}</script>
      </head>
      <body>
        <ApiProvider>{children}</ApiProvider>
      </body>
    </html>
  );
}
