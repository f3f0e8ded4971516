import { invalidRequest } from "./errors.ts";

/** A decoded form: text, lists and groups, as `a=1&b[c]=2&d[0]=3` nests them. */
export type FormValue = string | FormValue[] | FormGroup;
export type FormGroup = { [name: string]: FormValue };

const NUMBER = /^\d{1,3}$/;

function namesOf(key: string): string[] {
  const open = key.indexOf("[");
  if (open === -1) return [key];
  const names = [key.slice(0, open)];
  for (const match of key.slice(open).matchAll(/\[([^[\]]*)\]/g)) names.push(match[1] ?? "");
  return names;
}

type Node = Map<string, Node | string>;

function place(root: Node, key: string, value: string): void {
  const names = namesOf(key);
  let node = root;
  for (const [depth, name] of names.entries()) {
    // `a[]=1&a[]=2` counts by itself.
    const slot = name === "" ? String(node.size) : name;
    if (depth === names.length - 1) {
      node.set(slot, value);
      return;
    }
    const next = node.get(slot);
    if (typeof next === "string") throw invalidRequest(`The parameter ${key} is both a value and a group.`);
    if (next) node = next;
    else {
      const fresh: Node = new Map();
      node.set(slot, fresh);
      node = fresh;
    }
  }
}

function settle(node: Node): FormValue {
  const names = [...node.keys()];
  if (names.length > 0 && names.every((name) => NUMBER.test(name))) {
    return [...node.values()].map((value) => (typeof value === "string" ? value : settle(value)));
  }
  return group(node);
}

function group(node: Node): FormGroup {
  const values: FormGroup = Object.create(null);
  for (const [name, value] of node) values[name] = typeof value === "string" ? value : settle(value);
  return values;
}

/**
 * Decodes a query or an `application/x-www-form-urlencoded` body.
 * @throws ApiError 400 when one name is used both for a value and for a group.
 */
export function decodeForm(...texts: readonly string[]): FormGroup {
  const root: Node = new Map();
  for (const text of texts) {
    if (text === "") continue;
    for (const [key, value] of new URLSearchParams(text)) place(root, key, value);
  }
  return group(root);
}
