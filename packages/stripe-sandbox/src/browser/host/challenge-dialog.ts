import type { StripeError } from "@stripe/stripe-js";
import {
  CHALLENGE_GREETING,
  type ChallengeCalls,
  type ChallengeEvents,
  type ChallengeSetup,
} from "../wire/challenge.ts";
import { openCaller } from "../wire/channel.ts";
import { greet, privateFrame } from "./private-frame.ts";

/**
 * Shows the bank's challenge over the page until the visitor has passed, failed or left it. A native modal dialog
 * keeps the focus, gives it back, hides the page from assistive technology and lies above whatever dialog the page
 * has open.
 */
export async function showChallenge(origin: string, setup: ChallengeSetup): Promise<{ error?: StripeError }> {
  const frame = privateFrame(`${origin}/_sandbox/3ds`, "3D Secure card verification");
  Object.assign(frame.style, { width: "100%", height: "100%", borderRadius: "12px", colorScheme: "light" });
  const panel = document.createElement("div");
  panel.append(frame);
  const dialog = overlay(panel);
  document.body.append(dialog);
  const port = greet(frame, origin, CHALLENGE_GREETING);
  dialog.showModal();
  try {
    const call = openCaller<ChallengeCalls, ChallengeEvents>(await port, {
      height(pixels) {
        panel.style.height = `min(${Math.ceil(pixels)}px, 100%)`;
      },
    });
    // The close request of a focused page outside of the frame; the frame answers Escape by itself.
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      void call("abandon", undefined);
    });
    const done = call("present", setup);
    frame.focus();
    return await done;
  } finally {
    dialog.close();
    dialog.remove();
  }
}

function overlay(panel: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Card verification");
  Object.assign(dialog.style, {
    position: "fixed",
    inset: "0",
    display: "grid",
    gridTemplate: "minmax(0, 1fr) / minmax(0, 440px)",
    justifyContent: "center",
    alignItems: "center",
    width: "100vw",
    maxWidth: "none",
    height: "100dvh",
    maxHeight: "none",
    margin: "0",
    padding: "16px",
    boxSizing: "border-box",
    border: "0",
    background: "rgb(15 20 30 / 62%)",
    // A page's own modal may have switched pointers off for the rest of the body.
    pointerEvents: "auto",
  });
  Object.assign(panel.style, {
    height: "min(424px, 100%)",
    borderRadius: "12px",
    background: "#fff",
    boxShadow: "0 24px 64px rgb(0 0 0 / 35%)",
  });
  dialog.append(panel);
  // A click beside the frame must not take the focus, and with it the Escape key, away from the frame.
  dialog.addEventListener("mousedown", (event) => event.preventDefault());
  // To a page's own dialog this one is "outside", and a click outside closes many a dialog.
  for (const type of ["pointerdown", "mousedown", "touchstart", "click", "focusin", "focusout"]) {
    dialog.addEventListener(type, (event) => event.stopPropagation());
  }
  return dialog;
}
