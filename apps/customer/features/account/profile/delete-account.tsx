import { Button } from "@totetaxi/ui/button";
import { useState } from "react";
import { DeleteAccountDialog } from "./delete-account-dialog.tsx";

/** The way out, for good. */
export function DeleteAccount() {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Delete my account
      </Button>
      {isAsking && <DeleteAccountDialog onClose={() => setAsking(false)} />}
    </>
  );
}
