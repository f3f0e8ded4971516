"use client";
import { ApiProvider } from "../api/api-provider.tsx";
import { BookingByRef } from "./booking-by-ref.tsx";

export function BookingStatus({ accessToken }: { readonly accessToken: string }) {
  return (
    <ApiProvider>
      <div className="mx-auto max-w-6xl px-5 pt-10 sm:px-8 sm:pt-16">
        <BookingByRef bookingRef={{ accessToken }} />
      </div>
    </ApiProvider>
  );
}
