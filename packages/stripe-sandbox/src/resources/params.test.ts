import type Stripe from "stripe";
import { expectTypeOf, test } from "vitest";
import type { ConfirmParams, CreateParams, UpdateParams } from "./payment-intent-input.ts";

// These are proven by the type check: the test runner only carries them.
test("no parameter is accepted that the SDK does not have", () => {
  type Refused = "payment_method_types";
  type Create = keyof Stripe.PaymentIntentCreateParams | Refused;
  type Update = keyof Stripe.PaymentIntentUpdateParams | Refused;
  type Confirm = keyof Stripe.PaymentIntentConfirmParams | Refused | "client_secret";
  expectTypeOf<Exclude<keyof CreateParams, Create>>().toEqualTypeOf<never>();
  expectTypeOf<Exclude<keyof UpdateParams, Update>>().toEqualTypeOf<never>();
  expectTypeOf<Exclude<keyof ConfirmParams, Confirm>>().toEqualTypeOf<never>();
});
