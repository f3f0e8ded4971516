import type { BrowserContext, ConsoleMessage } from "@playwright/test";
import { OFFICE, OFFICE_BESIDE, SITE, STAND_IN } from "../product/where.ts";

const HOSTS = new Set([SITE, OFFICE, OFFICE_BESIDE, STAND_IN].map((url) => new URL(url).host));

/** What a browser complained of, and whom it asked for anything. */
export class Watch {
  readonly #complaints: string[] = [];
  readonly #strangers = new Set<string>();
  readonly #expected: RegExp[] = [];
  #standInAsked = false;

  /** This complaint belongs to what the journey does to the page. */
  expect(...complaints: RegExp[]): void {
    this.#expected.push(...complaints);
  }

  get unexpected(): string[] {
    return this.#complaints.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }

  /** Hosts that are neither one of the sites' nor the payment provider's. */
  get strangers(): string[] {
    return [...this.#strangers];
  }

  /** Whether anything of the payment provider's was asked for yet. */
  get isStandInAsked(): boolean {
    return this.#standInAsked;
  }

  /** Listens to all pages of a browser context, and to the frames in them. */
  async over(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        console.error(`policy broken: ${effectiveDirective} ${blockedURI}`);
      });
    });
    context.on("console", (message) => this.#heard(message));
    context.on("weberror", (error) => this.#complaints.push(`thrown: ${error.error().message}`));
    context.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol === "data:" || protocol === "blob:") return;
      if (!HOSTS.has(host)) this.#strangers.add(host);
      if (host === new URL(STAND_IN).host) this.#standInAsked = true;
    });
  }

  #heard(message: ConsoleMessage): void {
    if (message.type() !== "error" && message.type() !== "warning") return;
    this.#complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  }
}
