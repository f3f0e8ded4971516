import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { ApiProvider } from "../api/api-provider.tsx";
import { accountApi } from "./account-api.ts";

type Props = { readonly children: ReactNode };

/** The hooks of `accountApi`, which share calls and memory with the components of a booking. */
export function AccountApiProvider({ children }: Props) {
  return (
    <ApiProvider>
      <Hooks>{children}</Hooks>
    </ApiProvider>
  );
}

function Hooks({ children }: Props) {
  return (
    <accountApi.Provider client={api} queryClient={useQueryClient()}>
      {children}
    </accountApi.Provider>
  );
}
