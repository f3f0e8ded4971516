import { type Html, html } from "./html.ts";
import { DARK } from "./theme.ts";

/** What cannot be written into an element: small screens, dark mode, and links that a phone makes by itself. */
export function stylesheet(): Html {
  return html`<style>
bdi { unicode-bidi: isolate; }
a[x-apple-data-detectors], #MessageViewBody a { color: inherit !important; text-decoration: inherit !important; }
@media (max-width: 520px) {
  .outer { padding-left: 0 !important; padding-right: 0 !important; }
  .pad { padding-left: 24px !important; padding-right: 24px !important; }
  .panel-pad { padding: 28px 20px !important; }
  .title { font-size: 28px !important; line-height: 35px !important; }
  .half { display: block !important; width: 100% !important; padding-left: 0 !important; }
  .wide { width: 100% !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: ${DARK.ground} !important; }
  .card { background-color: ${DARK.card} !important; }
  .panel { background-color: ${DARK.panel} !important; }
  .ink { color: ${DARK.ink} !important; }
  .muted { color: ${DARK.muted} !important; }
  .accent { color: ${DARK.accent} !important; }
  .line { border-color: ${DARK.hairline} !important; }
  .accent-line { border-color: ${DARK.accent} !important; }
  .button { background-color: ${DARK.button} !important; }
  .on-button { color: ${DARK.onButton} !important; }
}
</style>`;
}
