import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { isSandbox } from "../../features/kit/is-sandbox.ts";
import { KitPage } from "../../features/kit/kit-page.tsx";

export const metadata: Metadata = { title: "Kit", robots: { index: false, follow: false } };

/** `/kit`: what the site is made of, for those who build it. Where people really pay there is no such page. */
export default async function Kit() {
  await connection(); // whether it is there is decided where it runs, not where it was built
  if (!isSandbox(process.env)) notFound();
  return <KitPage />;
}
