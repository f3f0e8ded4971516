import type { CustomerRouter } from "@totetaxi/api/customer";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { accountHeader } from "../session/session-store.ts";

/** The typed procedures of this site. Only their types come from the server. */
export const api = createTRPCClient<CustomerRouter>({
  links: [
    httpBatchLink({
      url: "/api/trpc",
      headers: () => ({ "x-totetaxi": "1", ...accountHeader() }),
      maxItems: 10,
    }),
  ],
});
