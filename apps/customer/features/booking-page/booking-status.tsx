"use client";
import { ApiProvider } from "../api/api-provider.tsx";
import { BookingByRef } from "./booking-by-ref.tsx";
import { ClaimBooking } from "./claim-booking.tsx";

export function BookingStatus({ accessToken }: { readonly accessToken: string }) {
  return (
    <ApiProvider>
      <div className="mx-auto max-w-7xl px-5 pt-10 sm:px-8 sm:pt-16">
        <BookingByRef bookingRef={{ accessToken }} />
        <div data-screen-only className="mt-12 border-t border-line pt-8 empty:hidden">
          <ClaimBooking accessToken={accessToken} />
        </div>
      </div>
    </ApiProvider>
  );
}
