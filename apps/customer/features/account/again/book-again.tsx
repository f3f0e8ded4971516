"use client";
import { Button } from "@totetaxi/ui/button";
import { Card } from "@totetaxi/ui/card";
import { formatDay } from "@totetaxi/values/service-day";
import { useRouter } from "next/navigation";
import { FRESH_WIZARD } from "../../booking/draft/wizard-state.ts";
import { keepWizard } from "../../booking/draft/wizard-storage.ts";
import { accountApi } from "../account-api.ts";
import { AccountHeading } from "../account-heading.tsx";
import { Answered } from "../answered.tsx";
import { useCustomer } from "../customer-context.ts";
import { draftOfTrip } from "./draft-of-trip.ts";
import { PriceThenAndNow } from "./price-then-and-now.tsx";
import { TripFacts } from "./trip-facts.tsx";

/** An earlier trip, what it costs today and why that differs; from here only the day is asked. */
export function BookAgain({ bookingId }: { readonly bookingId: string }) {
  const customer = useCustomer();
  const router = useRouter();
  const asked = accountApi.booking.rebook.useQuery({ bookingId });
  return (
    <Answered asked={asked} noun="this trip" lines={["h-10 w-3/5", "h-72 w-full rounded-lg"]}>
      {(trip) => (
        <>
          <AccountHeading
            title="The same trip, another day"
            lead={`As in booking ${trip.earlier.number} of ${formatDay(trip.earlier.pickupDate)}. Anything can still be changed on the way.`}
          />
          <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
            <TripFacts trip={trip} />
            <Card tone="raised" pad="large" className="grid gap-5">
              <PriceThenAndNow trip={trip} />
              <Button
                size="large"
                onClick={() => {
                  const draft = draftOfTrip(trip, customer);
                  const wizard = { ...FRESH_WIZARD, step: "day", draft } as const;
                  keepWizard(() => localStorage, wizard, customer.customerId, Date.now());
                  router.push("/book", { scroll: false });
                }}
              >
                Choose the day
              </Button>
            </Card>
          </div>
        </>
      )}
    </Answered>
  );
}
