"use client";
import { useRouter } from "next/navigation";
import { LazyWizard } from "./lazy-wizard.tsx";
import { usePreselection } from "./use-preselection.ts";

/** The booking as a page of its own; closing it leads home. */
export function BookingPage() {
  const router = useRouter();
  const preselection = usePreselection();
  return (
    <main className="min-h-dvh">
      <h1 className="sr-only">Book your move</h1>
      <LazyWizard preselection={preselection} onClose={() => router.push("/")} />
    </main>
  );
}
