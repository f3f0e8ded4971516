import type { MouseEvent } from "react";

const OWN_ACTS = "a, button, input, select, textarea, label, summary";

/**
 * A press anywhere in a row opens what its head links to, as a press on that link would: in a new tab with the keys for
 * it. What can be pressed in the row keeps its own act, and a text that is being marked stays marked.
 */
export function openRow(event: MouseEvent<HTMLTableRowElement>): void {
  const { target, currentTarget, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof Element) || target.closest(OWN_ACTS)) return;
  if (document.getSelection()?.isCollapsed === false) return;
  const link = currentTarget.querySelector<HTMLAnchorElement>("th[scope=row] a[href]");
  link?.dispatchEvent(
    new window.MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
  );
}
