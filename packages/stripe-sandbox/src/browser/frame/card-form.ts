import { cardRule } from "../card/card-brand.ts";
import { digitsOf, formatCardNumber, judgeCardNumber } from "../card/card-number.ts";
import { formatExpiry, judgeExpiry, readExpiry } from "../card/expiry.ts";
import { formatPostalCode, judgePostalCode, postalRule } from "../card/postal-code.ts";
import { formatSecurityCode, judgeSecurityCode } from "../card/security-code.ts";
import { COMPLETE, type Fault } from "../card/verdict.ts";
import type { CardDetails, CardFormState, FrameLook } from "../wire/card-frame.ts";
import { showBrands } from "./brand-icons.ts";
import { fillCountries } from "./country-codes.ts";
import { byId, type TextField, textField } from "./text-field.ts";
import { formatAsTyped } from "./typing.ts";

export type CardForm = {
  arrange(look: FrameLook): void;
  preset(country: string | null, postalCode: string | null): void;
  state(): CardFormState;
  /** Shows every fault and puts the caret into the first field at fault; null when the card is whole. */
  insist(): Fault | null;
  /** The card and the address asked for, as `payment_method_data` of a confirmation. */
  details(): CardDetails;
  focus(): void;
  clear(): void;
};

/** The live card form of frame.html. @param changed called when a value or a shown fault may have changed */
export function cardForm(changed: () => void): CardForm {
  let edits = 0;
  let asks: FrameLook["asks"] = { country: true, postalCode: true };
  const brands = byId("brands", HTMLSpanElement);
  const country = byId("Field-countryInput", HTMLSelectElement);
  const codeLength = () => cardRule(digitsOf(number.input.value)).securityCodeLength;
  const postal = () => (asks.postalCode ? postalRule(country.value) : null);

  const number = textField("number", judgeCardNumber);
  const expiry = textField("expiry", (text) => judgeExpiry(text, thisMonth()));
  const cvc = textField("cvc", (text) => judgeSecurityCode(text, codeLength()));
  const postalCode = textField("postalCode", (text) => {
    const rule = postal();
    return rule === null ? COMPLETE : judgePostalCode(text, rule);
  });
  const fields: readonly TextField[] = [number, expiry, cvc, postalCode];

  formatAsTyped(number.input, formatCardNumber);
  formatAsTyped(expiry.input, formatExpiry);
  formatAsTyped(cvc.input, (typed) => formatSecurityCode(typed, codeLength()));
  formatAsTyped(postalCode.input, (typed) => {
    const rule = postal();
    return rule === null ? typed : formatPostalCode(typed, rule);
  });

  const showPlace = (): void => {
    const rule = postal();
    fieldBox("country").hidden = !asks.country;
    fieldBox("country").classList.toggle("Field--alone", rule === null);
    fieldBox("postalCode").hidden = rule === null;
    fieldBox("postalCode").classList.toggle("Field--alone", !asks.country);
    if (rule === null) return;
    labelOf(postalCode.input).textContent = rule.label;
    postalCode.input.placeholder = rule.placeholder;
    postalCode.input.inputMode = rule.numeric ? "numeric" : "text";
    postalCode.input.value = formatPostalCode(postalCode.input.value, rule);
  };

  const update = (): void => {
    edits += 1;
    cvc.input.value = formatSecurityCode(cvc.input.value, codeLength());
    showBrands(brands, digitsOf(number.input.value));
    cvc.input.placeholder = codeLength() === 4 ? "4 digits" : "CVC";
    for (const field of fields) field.refresh();
    changed();
  };
  for (const { input } of fields) {
    input.addEventListener("input", update);
    input.addEventListener("blur", changed);
  }
  country.addEventListener("change", () => {
    showPlace();
    update();
  });
  fillCountries(country, "US");
  showBrands(brands, "");

  return {
    arrange(look) {
      asks = look.asks;
      for (const { input } of fields) input.readOnly = look.readOnly;
      country.disabled = look.readOnly;
      const terms = byId("terms", HTMLParagraphElement);
      terms.textContent = look.terms;
      terms.hidden = look.terms === null;
      showPlace();
    },
    preset(code, zip) {
      if (code !== null) country.value = code;
      showPlace();
      const rule = postal();
      if (zip !== null && rule !== null) postalCode.input.value = formatPostalCode(zip, rule);
    },
    state: () => ({
      edits,
      empty: [number, expiry, cvc].every(({ input }) => input.value === ""),
      complete: fields.every((field) => field.verdict().state === "complete"),
      invalid: fields.some((field) => field.shownFault() !== null),
      country: asks.country ? country.value : null,
      postalCode: postal() === null || postalCode.input.value === "" ? null : postalCode.input.value,
    }),
    insist() {
      for (const field of fields) field.insist();
      changed();
      const bad = fields.find((field) => field.shownFault() !== null);
      bad?.input.focus();
      return bad?.shownFault() ?? null;
    },
    details: () => ({
      type: "card",
      card: {
        number: digitsOf(number.input.value),
        exp_month: readExpiry(expiry.input.value)?.month,
        exp_year: readExpiry(expiry.input.value)?.year,
        cvc: cvc.input.value,
      },
      billing_details: {
        address: {
          country: asks.country ? country.value : undefined,
          postal_code: postal() === null ? undefined : postalCode.input.value,
        },
      },
    }),
    focus: () => number.input.focus(),
    clear() {
      for (const field of fields) field.clear();
    },
  };
}

function thisMonth(): { year: number; month: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1 };
}

function fieldBox(name: string): HTMLElement {
  const box = document.querySelector(`[data-field="${name}"]`);
  if (!(box instanceof HTMLElement)) throw new Error(`frame.html has no field ${name}`);
  return box;
}

function labelOf(input: HTMLInputElement): HTMLElement {
  const label = input.labels?.[0];
  if (label === undefined) throw new Error(`${input.id} has no label`);
  return label;
}
