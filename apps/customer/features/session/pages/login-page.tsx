"use client";
import { Notice } from "@totetaxi/ui/notice";
import { useSearchParams } from "next/navigation";
import { LoginForm } from "../login-form.tsx";
import { useSession } from "../use-session.ts";
import { AlreadyIn } from "./already-in.tsx";
import { Door, DoorPaper } from "./door.tsx";
import { DoorLink } from "./door-link.tsx";
import { useReturn } from "./use-return.ts";

export function LoginPage() {
  const customer = useSession();
  const isReset = useSearchParams().get("password") === "new";
  const { door, enter } = useReturn();
  if (customer) return <AlreadyIn customer={customer} />;
  return (
    <Door title="Sign in" lead="Your bookings, your addresses, and last summer’s trip again in a few clicks.">
      <DoorPaper>
        {isReset && (
          <Notice tone="good" role="status" title="Your new password is set.">
            Everywhere else you are signed out now. Please sign in with it.
          </Notice>
        )}
        <LoginForm onSignedIn={enter} />
      </DoorPaper>
      <p className="text-ink-soft">
        New here? <DoorLink href={door("/register")}>Create an account</DoorLink>. Booking needs none:{" "}
        <DoorLink href="/book">book as a guest</DoorLink>.
      </p>
    </Door>
  );
}
