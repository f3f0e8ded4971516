import { useEffect } from "react";
import { WizardLoading } from "../booking/wizard/wizard-loading.tsx";

/** Before it is known who is signed in. The server let nobody else in, so a guest has been signed out meanwhile. */
export function AccountWaiting({ isGuest }: { readonly isGuest: boolean }) {
  useEffect(() => {
    if (!isGuest) return;
    const { pathname, search } = window.location;
    window.location.replace(`/login?next=${encodeURIComponent(pathname + search)}`);
  }, [isGuest]);
  return <WizardLoading />;
}
