"use client";
import { useRouter } from "next/navigation";
import { PhoneLink } from "../../site/phone-link.tsx";
import { LazyWizard } from "./lazy-wizard.tsx";
import { usePreselection } from "./use-preselection.ts";

/** The booking as a page of its own; closing it leads home. */
export function BookingPage() {
  const router = useRouter();
  const preselection = usePreselection();
  return (
    <main className="min-h-dvh">
      <h1 className="sr-only">Book your move</h1>
      <div className="noscript:hidden">
        <LazyWizard preselection={preselection} onClose={() => router.push("/")} />
      </div>
      <noscript>
        <p className="mx-auto max-w-xl px-5 py-24 text-lg">
          Booking here needs a script that your browser does not run. Please call <PhoneLink />: we book it
          for you, at the same price.
        </p>
      </noscript>
    </main>
  );
}
