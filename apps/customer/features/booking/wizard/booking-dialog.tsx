"use client";
import { Dialog } from "@totetaxi/ui/dialog";
import { usePathname, useRouter } from "next/navigation";
import { useRef } from "react";
import { LazyWizard } from "./lazy-wizard.tsx";
import { usePreselection } from "./use-preselection.ts";

/** The booking over the page it was opened from. The browser's Back closes it, as Escape and the button do. */
export function BookingDialog() {
  return usePathname() === "/book" ? <OpenBooking /> : null;
}

function OpenBooking() {
  const router = useRouter();
  const preselection = usePreselection();
  const isClosing = useRef<boolean>(false);
  // Pressed twice before the page has changed, it must not go back by two pages.
  const close = () => {
    if (isClosing.current) return;
    isClosing.current = true;
    router.back();
  };
  return (
    <Dialog title="Book your move" titleHidden size="full" onClose={close}>
      <LazyWizard preselection={preselection} onClose={close} />
    </Dialog>
  );
}
