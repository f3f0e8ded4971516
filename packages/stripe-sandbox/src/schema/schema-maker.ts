import type { Declaration, Fields, TypeNode } from "./declarations.ts";

export type Schema = { [key: string]: unknown };

/** Where Stripe knows dozens of payment methods, only what concerns cards is modelled. */
const ONLY: Record<string, readonly string[]> = {
  "Charge.PaymentMethodDetails": ["card", "type"],
  "PaymentIntent.NextAction": ["redirect_to_url", "type", "use_stripe_sdk"],
  "PaymentIntent.PaymentMethodOptions": ["card"],
  "Refund.DestinationDetails": ["card", "type"],
  PaymentMethod: [
    "allow_redisplay",
    "billing_details",
    "card",
    "created",
    "customer",
    "customer_account",
    "id",
    "livemode",
    "metadata",
    "object",
    "type",
  ],
};

/** Types of other files that are modelled by something here. */
const ALIASES: Record<string, readonly string[]> = { BalanceTransactionSource: ["Charge", "Refund"] };

const PLAIN: Record<string, Schema> = {
  string: { type: "string" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  unknown: {},
};

/** Turns declarations into JSON schemas, leaving out what is not modelled here: `additionalProperties` then refuses it. */
export class SchemaMaker {
  readonly $defs: Record<string, Schema> = {};
  readonly #declarations: Map<string, Declaration>;
  readonly #imported: ReadonlySet<string>;

  /** `imported` are the names that come from files which are not read: what they name is not modelled. */
  constructor(declarations: Map<string, Declaration>, imported: ReadonlySet<string>) {
    this.#declarations = declarations;
    this.#imported = imported;
  }

  /** Adds a definition and all that it leads to. */
  define(name: string): void {
    if (this.$defs[name]) return;
    const declaration = this.#declarations.get(name);
    if (!declaration) throw new Error(`${name} is not declared by the SDK`);
    this.$defs[name] = {};
    const schema = this.#typeSchema(declaration.type, name, this.#inherited(declaration));
    if (!schema) throw new Error(`${name} has nothing that is modelled`);
    this.$defs[name] = schema;
  }

  #inherited({ name, parent }: Declaration): Fields {
    const known = parent === undefined ? undefined : this.#resolve(parent, name);
    if (known?.type.kind !== "record") return new Map();
    return new Map([...this.#inherited(known), ...known.type.fields]);
  }

  /** A name as it is seen from within a scope: the nearest declaration outwards. */
  #resolve(name: string, scope: string): Declaration | undefined {
    const parts = scope.split(".");
    for (let depth = parts.length; depth >= 0; depth -= 1) {
      const found = this.#declarations.get([...parts.slice(0, depth), name].join("."));
      if (found) return found;
    }
    return undefined;
  }

  /** Undefined for a type of which nothing is modelled here. */
  #typeSchema(type: TypeNode, scope: string, inherited: Fields = new Map()): Schema | undefined {
    switch (type.kind) {
      case "literal":
        return { const: type.value };
      case "union":
        return this.#unionSchema(type.of, scope);
      case "record":
        return this.#recordSchema({ ...type, fields: new Map([...inherited, ...type.fields]) }, scope);
      case "reference":
        return this.#referenceSchema(type.name, type.of, scope);
      case "intersection":
        throw new Error(`${scope}: an intersection is not expected in an object of the API`);
    }
  }

  #unionSchema(of: readonly TypeNode[], scope: string): Schema | undefined {
    // `OtherString` leaves an enum open for later values; what this program sends must be known today.
    const closed = of.filter((part) => !(part.kind === "reference" && part.name === "OtherString"));
    const literals = closed.filter((part) => part.kind === "literal").map(({ value }) => value);
    const others = closed
      .filter((part) => part.kind !== "literal")
      .map((part) => this.#typeSchema(part, scope))
      .filter((schema) => schema !== undefined);
    const schemas = literals.length > 0 ? [...others, { enum: literals }] : others;
    if (schemas.length === 0) return undefined;
    return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
  }

  #recordSchema({ fields, rest }: Extract<TypeNode, { kind: "record" }>, scope: string): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const [name, { type, optional }] of fields) {
      if (ONLY[scope] && !ONLY[scope].includes(name)) continue;
      const schema = this.#typeSchema(type, scope);
      if (!schema) {
        if (optional) continue;
        throw new Error(`${scope}.${name} is required and nothing of it is modelled`);
      }
      properties[name] = schema;
      if (!optional) required.push(name);
    }
    const more = rest ? this.#typeSchema(rest, scope) : undefined;
    return { type: "object", properties, required, additionalProperties: more ?? false };
  }

  #referenceSchema(name: string, of: readonly TypeNode[], scope: string): Schema | undefined {
    const plain = PLAIN[name];
    if (plain) return plain;
    if (name === "void") return undefined;
    const [inner] = of;
    if (inner && name === "Array") return list({ type: "array" }, this.#typeSchema(inner, scope));
    if (inner && name === "ApiList") return this.#pageSchema(inner, scope);
    if (inner && name === "Partial") return this.#partialSchema(inner, scope);
    const alias = ALIASES[name];
    if (alias) return { anyOf: alias.map((target) => this.#link(target)) };
    const declaration = this.#resolve(name, scope);
    if (declaration) return this.#link(declaration.name);
    const [imported = ""] = name.split(".");
    if (!this.#imported.has(imported)) throw new Error(`${scope}: nobody declares ${name}`);
    return undefined;
  }

  #link(name: string): Schema {
    this.define(name);
    return { $ref: `#/$defs/${name}` };
  }

  #pageSchema(inner: TypeNode, scope: string): Schema | undefined {
    const items = this.#typeSchema(inner, scope);
    if (!items) return undefined;
    return {
      type: "object",
      properties: {
        object: { const: "list" },
        data: { type: "array", items },
        has_more: { type: "boolean" },
        url: { type: "string" },
      },
      required: ["object", "data", "has_more", "url"],
      additionalProperties: false,
    };
  }

  #partialSchema(inner: TypeNode, scope: string): Schema | undefined {
    const declaration = inner.kind === "reference" ? this.#resolve(inner.name, scope) : undefined;
    if (!declaration) return undefined;
    const name = `Partial.${declaration.name}`;
    this.define(declaration.name);
    this.$defs[name] ??= { ...this.$defs[declaration.name], required: [] };
    return { $ref: `#/$defs/${name}` };
  }
}

function list(base: Schema, items: Schema | undefined): Schema | undefined {
  return items && { ...base, items };
}
