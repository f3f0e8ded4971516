"use client";
import { ApiProvider } from "../api/api-provider.tsx";
import { BookingByLink } from "./booking-by-link.tsx";

export function BookingStatus({ accessToken }: { readonly accessToken: string }) {
  return (
    <ApiProvider>
      <div className="mx-auto max-w-6xl px-5 pt-10 sm:px-8 sm:pt-16">
        <BookingByLink accessToken={accessToken} />
      </div>
    </ApiProvider>
  );
}
