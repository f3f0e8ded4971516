"use client";
import { Door, DoorPaper } from "./door.tsx";
import { LinkOver } from "./link-over.tsx";
import { NewPasswordForm } from "./new-password-form.tsx";
import { useLinkToken } from "./use-link-token.ts";

/** Where the link of a forgotten password leads. Only the form's own press uses it: who looks at mails for others may open it. */
export function ResetPasswordPage() {
  const token = useLinkToken();
  return (
    <Door title="Choose a new password" lead="Everywhere you are signed in now, you will be signed out.">
      <DoorPaper>
        {token === "" ? (
          <LinkOver href="/forgot-password" action="Ask for a link">
            Its end is missing. Please copy the whole link from the mail, or ask for a new one.
          </LinkOver>
        ) : (
          <NewPasswordForm token={token ?? ""} />
        )}
      </DoorPaper>
    </Door>
  );
}
