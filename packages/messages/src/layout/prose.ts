import { wholeParts } from "@totetaxi/values/whole-parts";
import { type Html, html } from "./html.ts";
import type { Block } from "./letter.ts";
import { STYLE } from "./theme.ts";

/** A text none of whose phone numbers, hours and booking numbers break over two lines. */
export function whole(text: string): Html[] {
  return wholeParts(text).map((part, index) =>
    index % 2 === 0 ? html`${part}` : html`<span style="white-space:nowrap">${part}</span>`,
  );
}

/** Lines of somebody's own words, each kept from turning its neighbours around. */
export function stacked(lines: readonly string[]): Html[] {
  return lines.map((line, index) => html`${index === 0 ? "" : html`<br>`}<bdi>${whole(line)}</bdi>`);
}

export function paragraph(text: string): Block {
  return { html: html`<p class="ink" style="${STYLE.body}">${whole(text)}</p>`, text };
}

/** A name may run from right to left; it is kept from turning the words around it. */
export function greeting(name: string): Block {
  return {
    html: html`<p class="ink" style="${STYLE.body}">Dear <bdi>${name}</bdi>,</p>`,
    text: `Dear ${name},`,
  };
}

/** A heading of its own; plain text knows no sizes, so there it is in capitals. */
function underHeading(heading: string, block: Block): Block {
  return {
    html: html`<h2 class="ink" style="${STYLE.heading};padding:10px 0 8px">${heading}</h2>${block.html}`,
    text: `${heading.toUpperCase()}\n${block.text}`,
  };
}

/** Text under a heading, line by line as it was written. */
export function passage(heading: string, text: string): Block {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  return underHeading(heading, {
    html: html`<p class="ink" style="${STYLE.body}">${stacked(lines)}</p>`,
    text: lines.join("\n"),
  });
}

export function list(heading: string, items: readonly string[]): Block {
  return underHeading(heading, {
    html: html`<ul style="margin:0;padding:0 0 0 20px">${items.map((item) => html`<li class="ink" style="${STYLE.body};padding:0 0 6px 4px">${whole(item)}</li>`)}</ul>`,
    text: items.map((item) => `- ${item}`).join("\n"),
  });
}
