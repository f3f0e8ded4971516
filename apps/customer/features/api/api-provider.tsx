"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { httpBatchLink } from "@trpc/client";
import { type ReactNode, useState } from "react";
import { api } from "./api.ts";
import { isWorthRetrying } from "./refusal.ts";

function makeClients() {
  const queries = new QueryClient({
    defaultOptions: {
      // A phone in a lift is "offline" for a moment: a call that fails says so, one that is paused says nothing.
      queries: {
        networkMode: "always",
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  const calls = api.createClient({
    links: [httpBatchLink({ url: "/api/trpc", headers: { "x-totetaxi": "1" }, maxItems: 10 })],
  });
  return { queries, calls };
}

/** What booking components need to reach the server; pages without a booking do without it. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [{ queries, calls }] = useState(makeClients);
  return (
    <api.Provider client={calls} queryClient={queries}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </api.Provider>
  );
}
