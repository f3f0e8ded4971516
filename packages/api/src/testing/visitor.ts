import { SignedInSchema } from "@totetaxi/contracts/account";
import { aProgram, type Told } from "./program.ts";
import type { Sent } from "./wire.ts";

export const GOOD_PASSWORD = "violet kayak 57 lantern";
const DEVICE = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/140.0 Safari/537.36";
let serial = 0;

/** An e-mail that nobody else in these tests has. */
export function anEmail(): string {
  serial += 1;
  return `eleanor.${serial}.${crypto.randomUUID().slice(0, 8)}@example.com`;
}

/** A person's browser: it keeps the cookie that it is given and sends it back. */
export function aVisitor(siteUrl: string, { name = "customer", cookie = "" } = {}) {
  const program = aProgram(siteUrl);
  let kept = cookie;

  const headersWith = (headers: Sent["headers"] = {}) => ({
    "user-agent": DEVICE,
    ...(kept === "" ? {} : { cookie: `${name}=${kept}` }),
    ...headers,
  });
  function keep<T extends Told>(told: T): T {
    for (const line of told.headers["set-cookie"] ?? []) {
      if (line.startsWith(`${name}=`)) kept = line.slice(name.length + 1).split(";", 1)[0] ?? "";
    }
    return told;
  }

  return {
    /** What the cookie holds; empty when there is none. */
    cookie: () => kept,
    query: async (procedure: string, input?: unknown, headers?: Sent["headers"]) =>
      keep(await program.query(procedure, input, headersWith(headers))),
    mutate: async (procedure: string, input: unknown = {}, headers?: Sent["headers"]) =>
      keep(await program.mutate(procedure, input, headersWith(headers))),
    /** Opens an account and stays signed in; gives what the server says of it. */
    async register(more: Record<string, unknown> = {}) {
      const person = { email: anEmail(), password: GOOD_PASSWORD, firstName: "Eleanor", lastName: "Vance" };
      const { data } = keep(
        await program.mutate(
          "session.register",
          { ...person, phone: "(631) 555-0142", ...more },
          headersWith(),
        ),
      );
      return SignedInSchema.parse(data).customer;
    },
  };
}

export type Visitor = ReturnType<typeof aVisitor>;
