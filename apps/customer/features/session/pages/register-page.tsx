"use client";
import { RegisterForm } from "../register-form.tsx";
import { useSession } from "../use-session.ts";
import { AlreadyIn } from "./already-in.tsx";
import { Door, DoorPaper } from "./door.tsx";
import { DoorLink } from "./door-link.tsx";
import { useReturn } from "./use-return.ts";

export function RegisterPage() {
  const customer = useSession();
  const { door, enter } = useReturn();
  if (customer) return <AlreadyIn customer={customer} />;
  return (
    <Door
      title="Create an account"
      lead="Every booking and receipt is in one place, your addresses can be kept, and the next trip takes four steps."
    >
      <DoorPaper>
        <RegisterForm onSignedIn={enter} />
      </DoorPaper>
      <p className="text-ink-soft">
        You have one? <DoorLink href={door("/login")}>Sign in</DoorLink>. Booking needs none:{" "}
        <DoorLink href="/book">book as a guest</DoorLink>.
      </p>
    </Door>
  );
}
