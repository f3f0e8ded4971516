// A visitor's own choice of light or dark. Loaded before the page is painted, so that nothing flashes.
(() => {
  const root = document.documentElement;
  const KEY = "scheme";
  const isDark = () => matchMedia("(prefers-color-scheme: dark)").matches;
  const apply = (scheme) => {
    if (scheme === "light" || scheme === "dark") root.dataset.theme = scheme;
    else delete root.dataset.theme;
  };
  try {
    apply(localStorage.getItem(KEY));
  } catch {
    // A browser that keeps nothing shows what the system asks for.
  }
  addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("[data-scheme-toggle]")) return;
    const present = root.dataset.theme ?? (isDark() ? "dark" : "light");
    const wanted = present === "dark" ? "light" : "dark";
    // What the system says anyway needs no choice of its own, and follows the system from here on.
    const choice = wanted === (isDark() ? "dark" : "light") ? null : wanted;
    apply(choice);
    try {
      if (choice) localStorage.setItem(KEY, choice);
      else localStorage.removeItem(KEY);
    } catch {
      // It holds for this page.
    }
  });
})();
