import type { CardFormState } from "../wire/card-frame.ts";

const BASE = "StripeElement";
const STATES = ["empty", "complete", "invalid", "focus", "webkit-autofill"];

/** The classes by which a page can tell, and style, the state of the form in the frame. */
export class StateClasses {
  readonly container: HTMLElement;

  constructor(container: HTMLElement) {
    this.container = container;
    container.classList.add(BASE, `${BASE}--empty`);
  }

  show(state: CardFormState): void {
    this.container.classList.toggle(`${BASE}--empty`, state.empty);
    this.container.classList.toggle(`${BASE}--complete`, state.complete);
    this.container.classList.toggle(`${BASE}--invalid`, state.invalid);
  }

  focus(focused: boolean): void {
    this.container.classList.toggle(`${BASE}--focus`, focused);
  }

  remove(): void {
    this.container.classList.remove(BASE, ...STATES.map((state) => `${BASE}--${state}`));
  }
}
