import type { StaffAccount } from "@totetaxi/contracts/staff/account";
import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { showToast } from "@totetaxi/ui/toast";
import { useState } from "react";
import { api } from "../api/api.ts";
import { ActFoot } from "../booking/acts/act-foot.tsx";
import { Refused } from "../shell/refused.tsx";

type Deed = "disable" | "enable" | "role" | "invite" | "factor";

function wordsOf(deed: Deed, { name, role }: StaffAccount): { title: string; about: string; label: string } {
  const next = role === "admin" ? "staff" : "admin";
  switch (deed) {
    case "disable":
      return {
        title: `Disable ${name}?`,
        about: "They are signed out at once, everywhere. What they did stays in the log under their name.",
        label: "Disable",
      };
    case "enable":
      return { title: `Enable ${name}?`, about: "They can sign in again.", label: "Enable" };
    case "role":
      return {
        title: `Make ${name} ${next === "admin" ? "an admin" : "staff"}?`,
        about:
          next === "admin"
            ? "Admins approve refunds, set prices and capacity, and look after accounts. They sign in again and set up a second factor first."
            : "What only admins may do is closed to them. They sign in again.",
        label: next === "admin" ? "Make an admin" : "Make staff",
      };
    case "invite":
      return {
        title: `Invite ${name} again?`,
        about: "A new link goes out by mail; the one before stops working.",
        label: "Send the link",
      };
    case "factor":
      return {
        title: `Take ${name}’s second factor away?`,
        about:
          "For a lost telephone without recovery codes. They are signed out, told by mail, and sign in with their password alone; an admin sets up another one first.",
        label: "Reset second factor",
      };
  }
}

/** What an admin may do to somebody else's account. */
export function AccountActs({ account }: { readonly account: StaffAccount }) {
  const { staffId, name, role, state, hasSecondFactor } = account;
  const known = api.useUtils();
  const [deed, setDeed] = useState<Deed | undefined>(undefined);
  const onSuccess = async () => {
    await known.staff.list.invalidate();
    setDeed(undefined);
    showToast({ title: "Done", text: name, tone: "good" });
  };
  const disable = api.staff.disable.useMutation({ onSuccess });
  const enable = api.staff.enable.useMutation({ onSuccess });
  const changeRole = api.staff.changeRole.useMutation({ onSuccess });
  const inviteAgain = api.staff.inviteAgain.useMutation({ onSuccess });
  const resetFactor = api.staff.resetFactor.useMutation({ onSuccess });
  const all = [disable, enable, changeRole, inviteAgain, resetFactor];
  const open = (wanted: Deed) => {
    for (const mutation of all) mutation.reset();
    setDeed(wanted);
  };
  const act = () => {
    if (deed === "disable") disable.mutate({ staffId });
    if (deed === "enable") enable.mutate({ staffId });
    if (deed === "role") changeRole.mutate({ staffId, role: role === "admin" ? "staff" : "admin" });
    if (deed === "factor") resetFactor.mutate({ staffId });
    if (deed === "invite") inviteAgain.mutate({ staffId });
  };
  const deeds: readonly (Deed | false)[] = [
    state === "invited" && "invite",
    state !== "disabled" && "role",
    hasSecondFactor && "factor",
    state === "disabled" ? "enable" : "disable",
  ];
  const error = all.find((mutation) => mutation.error)?.error;
  const words = deed === undefined ? undefined : wordsOf(deed, account);
  return (
    <div className="-my-1.5 -ml-2 flex flex-wrap">
      {deeds
        .filter((each) => each !== false)
        .map((each) => (
          <Button
            key={each}
            kind="quiet"
            size="small"
            className="px-2!"
            aria-label={`${wordsOf(each, account).label}: ${name}`}
            onClick={() => open(each)}
          >
            {wordsOf(each, account).label}
          </Button>
        ))}
      {words && (
        <Dialog title={words.title} onClose={() => setDeed(undefined)}>
          <form
            className="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              act();
            }}
          >
            <p className="text-sm">{words.about}</p>
            {error && <Refused error={error} />}
            <ActFoot
              label={words.label}
              busy={all.some((mutation) => mutation.isPending)}
              onClose={() => setDeed(undefined)}
            />
          </form>
        </Dialog>
      )}
    </div>
  );
}
