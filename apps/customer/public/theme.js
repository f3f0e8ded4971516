// A visitor's own choice of light or dark. Loaded before the page is painted, so that nothing flashes.
(() => {
  const { dataset } = document.documentElement;
  const system = () => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  // A browser that keeps nothing follows the system, and a choice holds for the page.
  const kept = (act) => {
    try {
      return act(localStorage);
    } catch {}
  };
  const stored = kept((store) => store.scheme);
  if (stored === "light" || stored === "dark") dataset.theme = stored;
  addEventListener("click", ({ target }) => {
    if (!target.closest?.("[data-scheme-toggle]")) return;
    const wanted = (dataset.theme ?? system()) === "dark" ? "light" : "dark";
    const isSystems = wanted === system();
    if (isSystems) delete dataset.theme;
    else dataset.theme = wanted;
    kept((store) => {
      if (isSystems) store.removeItem("scheme");
      else store.scheme = wanted;
    });
  });
})();
