"use client";
import type { ReactNode } from "react";
import { ApiProvider } from "../api/api-provider.tsx";

/** What all pages of an account stand in. */
export function AccountFrame({ children }: { readonly children: ReactNode }) {
  return (
    <ApiProvider>
      <div className="mx-auto max-w-6xl px-5 pt-10 sm:px-8 sm:pt-16">{children}</div>
    </ApiProvider>
  );
}
