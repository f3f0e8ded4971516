"use client";
import { Dialog } from "@totetaxi/ui/dialog";
import { usePathname, useRouter } from "next/navigation";
import { LazyWizard } from "./lazy-wizard.tsx";
import { usePreselection } from "./use-preselection.ts";

/** The booking over the page it was opened from. The browser's Back closes it, as Escape and the button do. */
export function BookingDialog() {
  const router = useRouter();
  const isHere = usePathname() === "/book";
  const preselection = usePreselection();
  if (!isHere) return null;
  return (
    <Dialog title="Book your move" titleHidden size="full" onClose={() => router.back()}>
      <LazyWizard preselection={preselection} onClose={() => router.back()} />
    </Dialog>
  );
}
