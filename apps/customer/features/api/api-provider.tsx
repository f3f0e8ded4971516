"use client";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { isWorthRetrying } from "@totetaxi/contracts/refusal";
import { type ReactNode, useState } from "react";
import { heedSession } from "./heed-session.ts";

function makeQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: heedSession }),
    mutationCache: new MutationCache({ onError: heedSession }),
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
}

/** What booking components need to remember the server's answers; pages without a booking do without it. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(makeQueries);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
