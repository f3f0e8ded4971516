/**
 * Keeps an input in its format while it is typed in. The caret stays after the same significant character, and a
 * Backspace that only hit a separator takes the character before it.
 */
export function formatAsTyped(input: HTMLInputElement, format: (typed: string) => string): void {
  let before = input.value;
  input.addEventListener("input", (event) => {
    const caret = input.selectionStart ?? input.value.length;
    let ahead = significant(input.value.slice(0, caret)).length;
    let typed = input.value;
    const deletes = event instanceof InputEvent && event.inputType === "deleteContentBackward";
    if (deletes && significant(typed) === significant(before) && ahead > 0) {
      typed = dropSignificant(significant(typed), ahead);
      ahead -= 1;
    }
    const formatted = format(typed);
    const grown = significant(formatted).length - significant(typed).length;
    input.value = formatted;
    before = formatted;
    const atEnd = ahead >= significant(typed).length;
    const place = atEnd && !deletes ? formatted.length : placeAfter(formatted, ahead + Math.max(0, grown));
    if (document.activeElement === input) input.setSelectionRange(place, place);
  });
}

function significant(text: string): string {
  return text.replace(/[^0-9A-Za-z]/g, "");
}

function dropSignificant(text: string, nth: number): string {
  return text.slice(0, nth - 1) + text.slice(nth);
}

/** The index just after the nth significant character. */
function placeAfter(text: string, nth: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === nth) return index;
    if (/[0-9A-Za-z]/.test(text.charAt(index))) seen += 1;
  }
  return text.length;
}
