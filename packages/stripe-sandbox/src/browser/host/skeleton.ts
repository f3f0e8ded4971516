/** Grey bars where the form is about to appear, so that the page does not jump. Decoration only. */
export function skeleton(): HTMLElement {
  const box = document.createElement("div");
  box.setAttribute("aria-hidden", "true");
  Object.assign(box.style, {
    display: "grid",
    gap: "16px 12px",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))",
    padding: "42px 0 0",
  });
  for (const column of ["1 / -1", "auto", "auto", "auto", "auto"]) box.append(bar(column));
  return box;
}

function bar(column: string): HTMLElement {
  const bar = document.createElement("div");
  Object.assign(bar.style, {
    gridColumn: column,
    height: "69px",
    borderRadius: "6px",
    background: "rgb(128 134 145 / 14%)",
  });
  return bar;
}
