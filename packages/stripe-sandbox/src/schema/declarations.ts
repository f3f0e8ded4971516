/** A type as it is written in the SDK's declarations. */
export type TypeNode =
  | { kind: "literal"; value: string | number | boolean | null }
  | { kind: "reference"; name: string; of: TypeNode[] }
  | { kind: "union" | "intersection"; of: TypeNode[] }
  | { kind: "record"; fields: Fields; rest: TypeNode | undefined };

export type Fields = Map<string, { type: TypeNode; optional: boolean }>;

/** An interface or a type, by its full name: `Charge.PaymentMethodDetails.Card`. */
export type Declaration = { name: string; parent: string | undefined; type: TypeNode };

const TOKEN = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_$][\w$]*|\d+|=>|\S/g;
/** What is no type of an object: imports, the SDK's own classes, re-exports. */
const SKIPPED: ReadonlySet<string> = new Set(["import", "const", "class", "function", "{", "*"]);
const COMMENT = /\/\*[\s\S]*?\*\//g;

/**
 * Reads one file of the SDK's declarations, which are generated and therefore of few forms. The native TypeScript has
 * no compiler interface to do it with.
 * @throws Error at a form it does not know, rather than read past it.
 */
export function readDeclarations(source: string): Map<string, Declaration> {
  return new Reader(source).read();
}

class Reader {
  readonly #tokens: string[];
  readonly #found = new Map<string, Declaration>();
  #at = 0;

  constructor(source: string) {
    this.#tokens =
      source
        .replace(COMMENT, "")
        .replace(/\/\/.*$/gm, "")
        .match(TOKEN) ?? [];
  }

  read(): Map<string, Declaration> {
    while (this.#at < this.#tokens.length) this.#statement("");
    return this.#found;
  }

  #peek(ahead = 0): string {
    return this.#tokens[this.#at + ahead] ?? "";
  }

  #next(): string {
    this.#at += 1;
    return this.#tokens[this.#at - 1] ?? "";
  }

  #skip(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at += 1;
    return true;
  }

  #expect(token: string): void {
    if (this.#skip(token)) return;
    throw new Error(`expected ${token}: ${this.#tokens.slice(this.#at - 8, this.#at + 3).join(" ")}`);
  }

  #statement(scope: string): void {
    while (this.#skip("export") || this.#skip("declare"));
    const word = this.#next();
    if (SKIPPED.has(word)) {
      this.#skipStatement();
      return;
    }
    const name = scope + this.#next();
    if (word === "namespace") this.#namespace(`${name}.`);
    else if (this.#peek() === "<") this.#skipStatement();
    else if (word === "type") this.#alias(name);
    else if (word === "interface") this.#interface(name);
    else throw new Error(`unknown form: ${word} ${name}`);
  }

  #alias(name: string): void {
    this.#expect("=");
    this.#keep(name, undefined, this.#type());
    this.#expect(";");
  }

  #interface(name: string): void {
    const parent = this.#skip("extends") ? this.#dotted() : undefined;
    if (this.#peek() === "{") this.#keep(name, parent, this.#record());
    else this.#skipStatement();
  }

  /** Past the end of what is not read: a `;` or a closing brace at the outermost level. */
  #skipStatement(): void {
    let depth = this.#peek(-1) === "{" ? 1 : 0;
    while (this.#at < this.#tokens.length) {
      const token = this.#next();
      if (token === "{") depth += 1;
      if (token === "}") depth -= 1;
      if (depth > 0 || (token !== ";" && token !== "}")) continue;
      if (token === "}" && (this.#peek() === "from" || this.#peek() === ";")) continue;
      return;
    }
  }

  #namespace(scope: string): void {
    this.#expect("{");
    while (!this.#skip("}")) this.#statement(scope);
  }

  #keep(name: string, parent: string | undefined, type: TypeNode): void {
    this.#found.set(name, { name, parent, type });
  }

  #dotted(): string {
    let name = this.#next();
    while (this.#skip(".")) name += `.${this.#next()}`;
    return name;
  }

  #type(): TypeNode {
    this.#skip("|");
    const of = [this.#intersection()];
    while (this.#skip("|")) of.push(this.#intersection());
    const [only] = of;
    return of.length === 1 && only ? only : { kind: "union", of };
  }

  #intersection(): TypeNode {
    const of = [this.#primary()];
    while (this.#skip("&")) of.push(this.#primary());
    const [only] = of;
    return of.length === 1 && only ? only : { kind: "intersection", of };
  }

  #primary(): TypeNode {
    const token = this.#peek();
    if (token === "{") return this.#record();
    if (/^['"]/.test(token)) return { kind: "literal", value: this.#next().slice(1, -1) };
    if (/^\d/.test(token)) return { kind: "literal", value: Number(this.#next()) };
    if (token === "true" || token === "false") return { kind: "literal", value: this.#next() === "true" };
    if (token === "null" && this.#skip("null")) return { kind: "literal", value: null };
    if (!/^[A-Za-z_$]/.test(token)) throw new Error(`unknown type at ${token}`);
    const name = this.#dotted();
    const of: TypeNode[] = [];
    if (this.#skip("<")) {
      do of.push(this.#type());
      while (this.#skip(","));
      this.#expect(">");
    }
    return { kind: "reference", name, of };
  }

  #record(): TypeNode {
    this.#expect("{");
    const fields: Fields = new Map();
    let rest: TypeNode | undefined;
    while (!this.#skip("}")) {
      if (this.#skip("[")) {
        this.#next();
        this.#expect(":");
        this.#type();
        this.#expect("]");
        this.#expect(":");
        rest = this.#type();
      } else {
        const name = this.#next().replace(/^["']|["']$/g, "");
        const optional = this.#skip("?");
        this.#expect(":");
        fields.set(name, { type: this.#type(), optional });
      }
      this.#expect(";");
    }
    return { kind: "record", fields, rest };
  }
}
