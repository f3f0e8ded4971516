import type { CustomerRouter } from "@totetaxi/api/customer";
import { createTRPCClient, httpLink } from "@trpc/client";

/** How long a caller waits before the outcome counts as unknown; the site itself answers within 10 s. */
const PATIENCE_MS = 12_000;

/** The customer site's procedures with their types, as a program elsewhere calls them over HTTP. */
export function procedures(siteUrl: string, headers: Readonly<Record<string, string>> = {}) {
  return createTRPCClient<CustomerRouter>({
    links: [
      httpLink({
        url: `${siteUrl}/api/trpc`,
        headers: { "x-totetaxi": "1", ...headers },
        fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }),
      }),
    ],
  });
}

export type Procedures = ReturnType<typeof procedures>;
