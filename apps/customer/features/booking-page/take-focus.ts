/** A `ref` for what takes the place of a pressed button: whoever pressed it is not left nowhere. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
