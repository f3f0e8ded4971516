/**
 * A visitor's own choice of light or dark, for the head of every page: inline, since nothing may be painted before it and
 * nothing should wait for it. A site's server names it to browsers by its hash, so it is one string for both. Where a
 * browser keeps nothing, the page follows the system and a choice holds for the page.
 */
export const THEME_SCRIPT = `(() => {
const { dataset } = document.documentElement;
const system = () => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
const kept = (act) => { try { return act(localStorage); } catch {} };
const stored = kept((store) => store.scheme);
if (stored === "light" || stored === "dark") dataset.theme = stored;
addEventListener("click", ({ target }) => {
if (!target.closest?.("[data-scheme-toggle]")) return;
const wanted = (dataset.theme ?? system()) === "dark" ? "light" : "dark";
const isSystems = wanted === system();
if (isSystems) delete dataset.theme;
else dataset.theme = wanted;
kept((store) => { if (isSystems) store.removeItem("scheme"); else store.scheme = wanted; });
});
})();`;
