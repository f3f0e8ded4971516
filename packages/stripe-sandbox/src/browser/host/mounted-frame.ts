import type { StripeError } from "@stripe/stripe-js";
import {
  CARD_FRAME_GREETING,
  type CardFrameCalls,
  type CardFrameEvents,
  type FrameSetup,
} from "../wire/card-frame.ts";
import { type Caller, type Listeners, openCaller } from "../wire/channel.ts";
import { IntegrationError } from "./integration-error.ts";
import { greet, privateFrame } from "./private-frame.ts";
import { skeleton } from "./skeleton.ts";

/** The frame is on a machine nearby; if it has not answered by then it will not. */
const LOADING_MS = 10_000;

/** The frame's overhang on each side, room for the focus rings inside it. */
const OVERHANG_PX = 4;

export type MountedFrame = {
  /** Settles when the form can be used, or with what kept it from loading; never rejects. */
  loaded: Promise<{ error?: StripeError }>;
  call: Caller<CardFrameCalls>;
  setColorScheme(scheme: "light" | "dark"): void;
  remove(): void;
};

export function mountFrame(
  origin: string,
  container: HTMLElement,
  setup: FrameSetup,
  showSkeleton: boolean,
  listeners: Omit<Listeners<CardFrameEvents>, "height">,
): MountedFrame {
  const frame = privateFrame(`${origin}/_sandbox/frame`, "Secure payment input frame");
  Object.assign(frame.style, {
    display: "block",
    width: `calc(100% + ${2 * OVERHANG_PX}px)`,
    maxWidth: "none",
    height: "0",
    margin: `0 -${OVERHANG_PX}px`,
  });
  const placeholder = showSkeleton ? skeleton() : null;
  const connected = greet(frame, origin, CARD_FRAME_GREETING).then((port) =>
    openCaller<CardFrameCalls, CardFrameEvents>(port, {
      ...listeners,
      height(pixels) {
        frame.style.height = `${Math.ceil(pixels)}px`;
        frame.style.margin = `-${OVERHANG_PX}px`;
        placeholder?.remove();
      },
    }),
  );
  const removed = Promise.withResolvers<never>();
  removed.promise.catch(() => {});
  const call: MountedFrame["call"] = async (method, argument) => {
    const caller = await Promise.race([connected, removed.promise]);
    return Promise.race([caller(method, argument), removed.promise]);
  };
  container.replaceChildren(...(placeholder ? [placeholder] : []), frame);

  const loaded = Promise.race([call("setUp", setup), tooLate()]).catch(
    (cause: Error): { error: StripeError } => ({ error: { type: "api_error", message: cause.message } }),
  );
  void loaded.then(({ error }) => error && placeholder?.remove());

  return {
    loaded,
    call,
    setColorScheme(scheme) {
      frame.style.colorScheme = scheme;
    },
    remove() {
      removed.reject(new IntegrationError("The Payment Element was unmounted while its answer was awaited."));
      frame.remove();
      placeholder?.remove();
    },
  };
}

async function tooLate(): Promise<{ error: StripeError }> {
  await new Promise((resolve) => setTimeout(resolve, LOADING_MS));
  return { error: { type: "api_connection_error", message: "The card form could not be loaded." } };
}
