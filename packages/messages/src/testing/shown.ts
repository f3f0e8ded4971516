const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** What a reader of the HTML sees: no head, no tags (those within a line part no words), the five escapes undone once, blanks as one. */
export function shown(html: string): string {
  return html
    .slice(html.indexOf("<body"))
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<\/?(?:span|bdi)[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ");
}

/** The names of the tags, in order: two mails of one shape have the same. */
export function tags(html: string): string[] {
  return [...html.matchAll(/<[/!]?[a-z-]+/gi)].map(([tag]) => tag);
}
