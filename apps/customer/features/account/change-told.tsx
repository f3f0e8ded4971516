import { showToast } from "@totetaxi/ui/toast";
import { useEffect } from "react";
import { takeChange } from "../session/account-changed.ts";
import { displayName } from "../session/display-name.ts";
import { useCustomer } from "./customer-context.ts";

/** Says so, once, when this page was loaded anew because somebody else is signed in now. */
export function ChangeTold() {
  const name = displayName(useCustomer());
  useEffect(() => {
    if (takeChange())
      showToast({ title: `You are signed in as ${name} now`, text: "Before, it was somebody else." });
  }, [name]);
  return null;
}
