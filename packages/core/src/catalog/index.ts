export { getCatalog } from "./get-catalog.ts";
export { previewQuote } from "./preview-quote.ts";
