"use client";
import { useMember } from "../session/member.ts";
import { PageHead } from "../shell/page-head.tsx";
import { Devices } from "./devices.tsx";
import { SecondFactor } from "./factor/second-factor.tsx";
import { OwnEmail } from "./own-email.tsx";
import { OwnName } from "./own-name.tsx";
import { OwnPassword } from "./own-password.tsx";

/** One's own account in the office. */
export function OwnPage() {
  const { name, email, role } = useMember();
  return (
    <>
      <PageHead title={name} lead={`${email}, ${role === "admin" ? "admin" : "staff"}`} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <SecondFactor />
        <Devices />
        <OwnPassword />
        <div className="grid gap-6">
          <OwnName />
          <OwnEmail />
        </div>
      </div>
    </>
  );
}
