import type { BookingRef } from "@totetaxi/contracts/booking";
import type { Window } from "@totetaxi/pricing";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";
import type { Step } from "./steps.ts";

/**
 * A booking that was asked for. `requestId` is sent again until the answer is known, so that a double click or a lost
 * answer is the same booking; `asked` is what was asked, to notice that something was changed since.
 */
export type Order = {
  readonly requestId: string;
  readonly asked: string;
  /** The booking, once it is known to exist. */
  readonly standing?: BookingRef | undefined;
};

/** A wizard that can be closed, reloaded and taken up again. */
export type WizardState = {
  readonly step: Step;
  readonly draft: Draft;
  readonly order?: Order | undefined;
  /** The last step shows the payment of the order instead of the review. */
  readonly isPaying: boolean;
  /** When whoever is signed in likes to be picked up; it is taken for a day that is not chosen yet. */
  readonly preferredWindow?: Window | undefined;
};

export const FRESH_WIZARD: WizardState = {
  step: "service",
  draft: EMPTY_DRAFT,
  isPaying: false,
};
