import type { ReactNode } from "react";

export const metadata = { title: "Empty", description: "What the weight of a page is measured against." };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
