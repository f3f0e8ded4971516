"use client";
import { Wordmark } from "@totetaxi/ui/wordmark";
import { useRouter } from "next/navigation";
import { PhoneLink } from "../../site/phone-link.tsx";
import { usePreselection } from "./use-preselection.ts";
import { Wizard } from "./wizard.tsx";

/** The booking as a page of its own; closing it leads home. */
export function BookingPage() {
  const router = useRouter();
  const preselection = usePreselection();
  const close = () => router.push("/");
  return (
    <main className="min-h-dvh">
      <h1 className="sr-only">Book your move</h1>
      <div className="noscript:hidden">
        <Wizard preselection={preselection} onClose={close} />
      </div>
      <noscript>
        <div className="mx-auto grid max-w-xl gap-6 px-5 py-16">
          <Wordmark />
          <p className="text-lg">
            Booking here needs a script that your browser does not run. Please call <PhoneLink />: we book it
            for you, at the same price.
          </p>
        </div>
      </noscript>
    </main>
  );
}
