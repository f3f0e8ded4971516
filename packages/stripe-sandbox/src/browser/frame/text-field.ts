import type { Fault, Verdict } from "../card/verdict.ts";

/** One input of the form with its verdict, its message, and the moment at which the message is due. */
export type TextField = {
  input: HTMLInputElement;
  verdict(): Verdict;
  /** Shows what is wrong even if nothing was typed yet. */
  insist(): void;
  /** Shows the verdict again, after what it depends on has changed. */
  refresh(): void;
  /** What the visitor is told now. */
  shownFault(): Fault | null;
  clear(): void;
};

/**
 * An invalid value is told at once, an unfinished one when the field is left, an empty one only when the form is
 * submitted: nobody is scolded while typing.
 */
export function textField(name: string, judge: (text: string) => Verdict): TextField {
  const input = byId(`Field-${name}Input`, HTMLInputElement);
  const message = byId(`Field-${name}Error`, HTMLParagraphElement);
  let left = false;
  let insisted = false;

  const shownFault = (): Fault | null => {
    const verdict = judge(input.value);
    if (verdict.state === "complete") return null;
    const due = verdict.state === "invalid" || insisted || (left && verdict.state === "incomplete");
    return due ? verdict.fault : null;
  };
  const refresh = (): void => {
    const fault = shownFault();
    input.classList.toggle("Input--invalid", fault !== null);
    input.classList.toggle("Input--empty", input.value === "");
    input.setAttribute("aria-invalid", String(fault !== null));
    if (fault === null) input.removeAttribute("aria-describedby");
    else input.setAttribute("aria-describedby", message.id);
    message.hidden = fault === null;
    // The same text again would be read out again.
    if (message.textContent !== (fault?.message ?? "")) message.textContent = fault?.message ?? "";
  };

  input.addEventListener("input", () => {
    left = false;
    insisted = false;
    refresh();
  });
  input.addEventListener("blur", () => {
    left = true;
    refresh();
  });
  return {
    input,
    verdict: () => judge(input.value),
    insist() {
      insisted = true;
      refresh();
    },
    refresh,
    shownFault,
    clear() {
      input.value = "";
      left = false;
      insisted = false;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
  };
}

/** The element of frame.html with that id. */
export function byId<T extends Element>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`frame.html has no ${kind.name} #${id}`);
  return found;
}
