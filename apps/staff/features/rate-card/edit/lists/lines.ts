import { newRequestId } from "../../../words/new-request-id.ts";

/** One line of a list as somebody types it. The id is its own while it is edited, whatever else is in it. */
export type TypedLine<Name extends string = string> = { readonly id: string } & Readonly<
  Record<Name, string>
>;

/** What is wrong with what was typed, by the id of its field. */
export type Problems = ReadonlyMap<string, string>;

const NEW = "new-";

/** A line that the card does not have yet. */
export function newLine<Name extends string>(blank: Readonly<Record<Name, string>>): TypedLine<Name> {
  return { ...blank, id: `${NEW}${newRequestId().slice(0, 12)}` };
}

export function isNew({ id }: { readonly id: string }): boolean {
  return id.startsWith(NEW);
}

/** The id of one field of a line, which its problem goes by. */
export function lineField(list: string, id: string, name: string): string {
  return `card-${list}-${id}-${name}`;
}

/** Gathers what is wrong while a list is read. */
export function openProblems(list: string) {
  const found = new Map<string, string>();
  return {
    found,
    /** The first thing said about a field stands; nothing to say is said with undefined. */
    about(id: string, name: string, words: string | undefined): void {
      const field = lineField(list, id, name);
      if (words !== undefined && !found.has(field)) found.set(field, words);
    },
  };
}
