"use client";
import { MutationCache, QueryCache, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { isWorthRetrying, refusalOf } from "@totetaxi/contracts/refusal";
import { httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { getQueryKey } from "@trpc/react-query";
import { type ReactNode, useState } from "react";
import { isAnythingUnsaved } from "../leaving/question.ts";
import { passwordLink } from "../session/ask-password/password-link.ts";
import { openAttendance } from "../session/attendance.ts";
import { doorPath } from "../session/door-path.ts";
import { api } from "./api.ts";
import { PatientQueries } from "./patient-queries.ts";

/**
 * A session ends by itself, or an admin ends it: whatever is asked next leads to the door, and back from there. Where
 * something typed would be lost, the page finds out who is there and asks them in.
 */
function whenSignedOut(queries: QueryClient, error: unknown): void {
  if (refusalOf(error).reason !== "not_signed_in" || location.pathname === "/login") return;
  if (isAnythingUnsaved()) void queries.invalidateQueries({ queryKey: getQueryKey(api.session.me) });
  else location.assign(doorPath());
}

/** As long as somebody may look at one thing and still find the list behind it as long as it was: a session's idle time. */
const KEPT_MS = 30 * 60_000;

function makeQueries(): QueryClient {
  const onError = (error: unknown) => whenSignedOut(queries, error);
  const queries: QueryClient = new PatientQueries({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: 5_000,
        gcTime: KEPT_MS,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return queries;
}

function makeClient() {
  const isUnattended = openAttendance();
  return api.createClient({
    links: [
      passwordLink,
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({ url: "/api/trpc" }),
        false: httpBatchLink({
          url: "/api/trpc",
          headers: () => ({ "x-totetaxi": "1", ...(isUnattended() && { "x-totetaxi-unattended": "1" }) }),
          maxItems: 10,
        }),
      }),
    ],
  });
}

/** The server's answers, for every page of the office. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(makeQueries);
  const [client] = useState(makeClient);
  return (
    <api.Provider client={client} queryClient={queries}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </api.Provider>
  );
}
