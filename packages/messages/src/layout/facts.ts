import { type Html, html } from "./html.ts";
import type { Block } from "./letter.ts";
import { stacked } from "./prose.ts";
import { LIGHT, STYLE } from "./theme.ts";

/** A name and the lines of its value. */
export type Fact = readonly [label: string, ...lines: string[]];

const CELL = `padding:14px 0;border-bottom:1px solid ${LIGHT.hairline};vertical-align:top`;

function row([label, ...lines]: Fact): Html {
  return html`<tr>
<th scope="row" align="left" width="34%" class="line muted" style="${STYLE.muted};${CELL};padding-right:16px;font-weight:400;line-height:26px">${label}</th>
<td class="line ink" style="${STYLE.body};${CELL}">${stacked(lines)}</td></tr>`;
}

export function facts(rows: readonly Fact[]): Block {
  return {
    html: html`<table cellpadding="0" cellspacing="0" border="0" width="100%" class="line" style="border-top:1px solid ${LIGHT.hairline}">${rows.map(row)}</table>`,
    text: rows.map(([label, ...lines]) => `${label}: ${lines.join(", ")}`).join("\n"),
  };
}
