import type { Appearance, PaymentIntent, PaymentMethod, StripeError } from "@stripe/stripe-js";
import type { FormValue } from "./form-encoding.ts";

/** A font the frame loads for itself, in the terms of the FontFace constructor. */
export type FrameFont = { family: string; src: string; descriptors: FontFaceDescriptors };

/** What may change while the frame lives. */
export type FrameLook = {
  appearance: Appearance;
  readOnly: boolean;
  /** Whether the form asks; what it does not ask, the page must pass with the confirmation. */
  asks: { country: boolean; postalCode: boolean };
  /** The sentence about later charges, when the card will be kept. */
  terms: string | null;
};

export type FrameSetup = FrameLook & {
  publishableKey: string;
  fonts: FrameFont[];
  /** The intent that the form is for, when there is one already. */
  clientSecret: string | null;
  defaults: { country: string | null; postalCode: string | null };
};

export type CardDetails = Record<string, FormValue>;

export type CardFrameCalls = {
  setUp: { argument: FrameSetup; result: { error?: StripeError } };
  restyle: { argument: FrameLook; result: undefined };
  refresh: { argument: undefined; result: { error?: StripeError } };
  submit: { argument: undefined; result: { error?: StripeError } };
  confirm: {
    argument: { intentId: string; fields: Record<string, FormValue> };
    result: { value: PaymentIntent } | { error: StripeError };
  };
  createPaymentMethod: {
    argument: Record<string, FormValue>;
    result: { value: PaymentMethod } | { error: StripeError };
  };
  focus: { argument: undefined; result: undefined };
  blur: { argument: undefined; result: undefined };
  clear: { argument: undefined; result: undefined };
};

export type CardFormState = {
  /** How often a value was changed: a form that was submitted and then edited must be submitted again. */
  edits: number;
  empty: boolean;
  complete: boolean;
  invalid: boolean;
  country: string | null;
  postalCode: string | null;
};

export type CardFrameEvents = {
  change: CardFormState;
  focus: undefined;
  blur: undefined;
  escape: undefined;
  /** Enter was pressed in a field. */
  enter: undefined;
  /** The height of the form in CSS pixels. */
  height: number;
};

/** The message that hands the frame its port. */
export const CARD_FRAME_GREETING = "stripe-sandbox:card-frame";
