import { html } from "./html.ts";
import type { Block } from "./letter.ts";
import { LIGHT, SANS } from "./theme.ts";

/** The one thing to do next. The colour is on the cell, so that it stays a button where padding on links is ignored. */
export function action(label: string, url: string): Block {
  return {
    html: html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="wide"><tr>
<td class="button" align="center" bgcolor="${LIGHT.button}" style="background-color:${LIGHT.button};border-radius:2px">
<a class="on-button" href="${url}" style="display:block;padding:16px 36px;font-family:${SANS};font-size:15px;line-height:20px;letter-spacing:0.6px;color:${LIGHT.onButton};text-decoration:none">${label}</a>
</td></tr></table>`,
    text: `${label}:\n${url}`,
  };
}
