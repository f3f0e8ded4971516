import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { hrefOf } from "../shell/links.ts";
import { isAnythingUnsaved, leave, leaveBy, stay, useLeaving } from "./question.ts";

/** The address of the page of this site that a press would open in place of the one that is there. */
function pageBehind(event: MouseEvent): string | undefined {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || !(target instanceof Element))
    return undefined;
  const link = target.closest<HTMLAnchorElement>("a[href]");
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin)
    return undefined;
  const path = link.pathname + link.search;
  return path === location.pathname + location.search ? undefined : path;
}

/** The entry of the history that somebody has just said Back or Forward may lead to: a pass for that one way. */
let allowed: string | undefined;

/**
 * Back or Forward to another page of this site, which a browser with the Navigation API lets us hold up before anything of
 * it is seen. What `popstate` tells comes too late: the router has it as well, and the entry is already another one.
 */
function onTraverse(event: NavigateEvent): void {
  const { navigationType, cancelable, hashChange, destination } = event;
  const { key } = destination;
  if (navigationType !== "traverse" || !cancelable || hashChange || !isAnythingUnsaved()) return;
  if (key === allowed) return;
  event.preventDefault();
  leaveBy(() => {
    const isOver = () => {
      allowed = undefined;
    };
    allowed = key;
    navigation.traverseTo(key).finished?.then(isOver, isOver);
  });
}

/** Asks before something typed is lost, once around all pages: by a link, a key, or the browser's own ways. */
export function AskLeaving() {
  const router = useRouter();
  const asked = useLeaving();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const path = isAnythingUnsaved() ? pageBehind(event) : undefined;
      if (path === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      leaveBy(() => router.push(hrefOf(path)));
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isAnythingUnsaved()) event.preventDefault();
    };
    document.addEventListener("click", onClick, true);
    window.addEventListener("beforeunload", onUnload);
    window.navigation?.addEventListener("navigate", onTraverse);
    return () => {
      document.removeEventListener("click", onClick, true);
      window.removeEventListener("beforeunload", onUnload);
      window.navigation?.removeEventListener("navigate", onTraverse);
    };
  }, [router]);
  if (!asked) return null;
  return (
    <Dialog title={asked.leavesPage ? "Leave without saving?" : "Close without saving?"} onClose={stay}>
      <p className="text-sm">
        What you typed {asked.leavesPage ? "on this page" : "here"} is not saved and would be gone.
      </p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button kind="danger" onClick={leave}>
          {asked.leavesPage ? "Leave" : "Close"}
        </Button>
        <Button data-first-focus onClick={stay}>
          Stay
        </Button>
      </div>
    </Dialog>
  );
}
