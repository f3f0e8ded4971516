import type { ReactElement } from "react";
import { PLAIN } from "./opengraph-image-colours.ts";

/** What the classes of the drawings mean where no style sheet is: the light tokens. */
const STYLE = `
.fill-paper{fill:${PLAIN.paper}}.fill-canvas{fill:${PLAIN.canvas}}.fill-brass{fill:${PLAIN.brass}}
.fill-brass-soft{fill:${PLAIN.brassSoft}}.fill-trim{fill:${PLAIN.trim}}.fill-trim-soft{fill:${PLAIN.line}}
.fill-sunken{fill:${PLAIN.canvas}}.fill-none{fill:none}.stroke-line{stroke:${PLAIN.line}}
.stroke-line-strong{stroke:${PLAIN.lineStrong}}.stroke-trim{stroke:${PLAIN.trim}}.stroke-brass{stroke:${PLAIN.brass}}
.stroke-brass-soft{stroke:${PLAIN.brassSoft}}.stroke-none{stroke:none}text{display:none}`;

/** One of the site's own drawings as the address of an image, in the light colours and without its lettering. */
export async function drawingImage(drawing: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const svg = renderToStaticMarkup(drawing)
    .replace("<svg ", `<svg xmlns="http://www.w3.org/2000/svg" color="${PLAIN.ink}" `)
    .replace(">", `><style>${STYLE}</style>`);
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
