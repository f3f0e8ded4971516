import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
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
  const memory = useQueryClient();
  const path = usePathname();
  const before = useRef(path);
  // The wizard over the page has a memory of its own: what was booked and paid there is asked for anew.
  useEffect(() => {
    if (before.current === "/book" && path !== "/book") void memory.invalidateQueries();
    before.current = path;
  }, [memory, path]);
  return (
    <accountApi.Provider client={api} queryClient={memory}>
      {children}
    </accountApi.Provider>
  );
}
