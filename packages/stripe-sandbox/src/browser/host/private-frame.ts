let frames = 0;

/** An iframe on the stand-in's origin, named and titled as Stripe names its own. */
export function privateFrame(src: string, title: string): HTMLIFrameElement {
  frames += 1;
  const frame = document.createElement("iframe");
  frame.name = `__privateStripeFrame${frames}`;
  frame.title = title;
  frame.src = src;
  frame.style.border = "0";
  return frame;
}

/** Resolves with a port to the frame's script once it has loaded. @param greeting what the script listens for */
export function greet(frame: HTMLIFrameElement, origin: string, greeting: string): Promise<MessagePort> {
  return new Promise((resolve) => {
    frame.addEventListener(
      "load",
      () => {
        const { port1, port2 } = new MessageChannel();
        // The origin keeps the port from whatever else may have loaded there, such as a browser's error page.
        frame.contentWindow?.postMessage(greeting, origin, [port2]);
        resolve(port1);
      },
      { once: true },
    );
  });
}
