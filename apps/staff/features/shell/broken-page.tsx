import { Button } from "@totetaxi/ui/button";
import { PageHead } from "./page-head.tsx";

/** Only a page that is loaded anew asks again for a file that did not come; without a network this one is kept. */
function startAgain(reset: () => void): void {
  if (navigator.onLine) window.location.reload();
  else reset();
}

/** A page broke; what stands around it does not, so that every other page is one press away. */
export function BrokenPage({ reset }: { readonly reset: () => void }) {
  return (
    <>
      <PageHead
        title="This page stumbled"
        lead="What was saved is saved: it is kept by the server, not by this page. What was only typed may be lost."
      />
      <Button className="w-fit" onClick={() => startAgain(reset)}>
        Load it again
      </Button>
    </>
  );
}
