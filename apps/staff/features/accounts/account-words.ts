import type { StaffAccount } from "@totetaxi/contracts/staff/account";

type State = { readonly name: string; readonly tone: "plain" | "accent" | "good" };

/** What an account is, in a word. */
export const STATES: Readonly<Record<StaffAccount["state"], State>> = {
  invited: { name: "Invited", tone: "accent" },
  active: { name: "Active", tone: "good" },
  disabled: { name: "Disabled", tone: "plain" },
};
