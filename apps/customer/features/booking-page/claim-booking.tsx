import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { buttonClass } from "@totetaxi/ui/button-class";
import { Notice } from "@totetaxi/ui/notice";
import Link from "next/link";
import { useState } from "react";
import { api } from "../api/api.ts";
import { bookingQuery } from "../api/queries.ts";
import { signedIn } from "../session/session-store.ts";
import { useSession } from "../session/use-session.ts";
import { bookingPath } from "./booking-ref.ts";
import { ClaimSignIn } from "./claim-sign-in.tsx";
import { takeFocus } from "./take-focus.ts";

/** Brings a guest's booking into the account of whoever holds its link; who is not signed in may do that first. */
export function ClaimBooking({ accessToken }: { readonly accessToken: string }) {
  const customer = useSession();
  const answers = useQueryClient();
  const [hasSignedIn, setSignedIn] = useState(false);
  const query = bookingQuery({ accessToken });
  const { data: booking } = useQuery({ ...query, enabled: false });
  const claim = useMutation({
    mutationFn: () => api.booking.claim.mutate({ accessToken }),
    onSuccess: (claimed) => answers.setQueryData(query.queryKey, claimed),
    onError: () => answers.invalidateQueries(query),
  });
  if (!booking || customer === undefined) return null;
  if (claim.isSuccess) {
    return (
      <Notice tone="good" role="status" title="It is in your account now.">
        <Link
          ref={takeFocus}
          href={bookingPath({ bookingId: booking.bookingId })}
          prefetch={false}
          className={buttonClass({ kind: "secondary", size: "small" })}
        >
          See it there
        </Link>
      </Notice>
    );
  }
  if (claim.isError) {
    return (
      <Notice tone="warning" role="alert">
        {refusalOf(claim.error).message}
      </Notice>
    );
  }
  if (!booking.mayClaim) return null;
  if (customer === null) {
    return (
      <ClaimSignIn
        onSignedIn={(person) => {
          setSignedIn(true);
          signedIn(person);
        }}
      />
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <p className="min-w-0 flex-1 basis-64 text-ink-soft">
        Keep it with your other bookings, as <span className="break-words text-ink">{customer.email}</span>.
      </p>
      <Button
        ref={hasSignedIn ? takeFocus : undefined}
        kind="secondary"
        busy={claim.isPending}
        onClick={() => claim.mutate()}
      >
        Add to my account
      </Button>
    </div>
  );
}
