"use client";
import { Skeleton } from "@totetaxi/ui/skeleton";
import { api } from "../api/api.ts";
import { PageHead } from "../shell/page-head.tsx";
import { QueryError } from "../shell/query-error.tsx";
import { NEW_DRAFT } from "./draft.ts";
import { NewBookingForm } from "./new-booking-form.tsx";

type Props = { readonly customerId: string | undefined };

/** Books for somebody on the phone; for a customer when the address names one. */
export function NewBooking({ customerId }: Props) {
  const catalog = api.catalog.get.useQuery(undefined, { staleTime: 60_000 });
  const known = api.customer.get.useQuery(
    { customerId: customerId ?? "" },
    { enabled: customerId !== undefined },
  );
  const error = catalog.error ?? known.error;
  const isReady = catalog.data && (customerId === undefined || known.data);
  const customer = known.data && {
    customerId: known.data.customer.customerId,
    name: known.data.customer.name,
  };
  return (
    <>
      <PageHead title="New booking" lead="By phone: the site’s rules, without its lead time." />
      {error && !isReady && (
        <QueryError
          error={error}
          onRetry={() => {
            void catalog.refetch();
            if (customerId) void known.refetch();
          }}
        />
      )}
      {!isReady && !error && <Skeleton label="Loading the prices" lines={["h-56 w-full", "h-56 w-full"]} />}
      {catalog.data && isReady && (
        // For somebody else it is another form: nothing of the one before may stay in it.
        <NewBookingForm key={customerId} catalog={catalog.data} start={{ ...NEW_DRAFT, customer }} />
      )}
    </>
  );
}
