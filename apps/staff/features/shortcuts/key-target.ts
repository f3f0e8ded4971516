const TYPED_INTO = "input, textarea, select, [contenteditable], [role=menu], [role=tablist]";

/** Whether a key that is pressed there belongs to what has the focus: to a field, a menu, a dialog. */
export function isTaken({ defaultPrevented, isComposing, target }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing) return true;
  if (document.querySelector("[role=dialog]")) return true;
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}
