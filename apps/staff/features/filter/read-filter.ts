import type * as z from "zod/mini";

type Filter = z.ZodMiniObject<Record<string, z.ZodMiniOptional>>;

/** What an address says of a filter; what it says wrong, or of nothing that is known, is as if it said nothing. */
export function readFilter<S extends Filter>(schema: S, params: URLSearchParams): z.output<S> {
  const good = [...params].filter(([name, value]) => schema.safeParse({ [name]: value }).success);
  return schema.parse(Object.fromEntries(good));
}

/** The address of a page with a filter: what is not narrowed is not in it. */
export function writeFilter(filter: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(filter).filter((each): each is [string, string] => Boolean(each[1]));
  const text = new URLSearchParams(set).toString();
  return text && `?${text}`;
}
