import { Notice } from "@totetaxi/ui/notice";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { TEXT_LINK } from "../../shell/text-link.ts";

/** Leads an admin to what has to be done before anything of the admins' is open. */
export function SecondFactorNotice() {
  if (usePathname() === "/me") return null;
  return (
    <Notice tone="warning" title="Set up your second factor">
      <p>
        You are an admin, and admins sign in with a second factor.{" "}
        <Link href="/me" className={TEXT_LINK}>
          Set it up now
        </Link>
        ; until then, what only admins may do is closed to you.
      </p>
    </Notice>
  );
}
