import * as z from "zod/mini";
import { type Payments, readPayments } from "./payments.ts";
import { HIGHEST_BASE, type Ports, portsFrom } from "./ports.ts";

/** What the environment says about a start of the product. A fresh clone needs none of it. */
export interface Settings {
  readonly host: string;
  readonly ports: Ports;
  /** Keeps all that outlives a start; relative to the repository, or absolute. */
  readonly dataFolder: string;
  /** A PostgreSQL of the user's own; absent for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** A mail server of the user's own; absent for the mail box. */
  readonly smtpUrl: string | undefined;
  readonly publicUrl: string;
  readonly staffUrl: string;
  readonly payments: Payments;
  /** How far the product's clock is ahead of the machine's, in milliseconds. */
  readonly clockOffsetMs: number;
}

const port = z
  .int(`must be a port number from 1 to ${HIGHEST_BASE}`)
  .check(
    z.gte(1, `must be a port number from 1 to ${HIGHEST_BASE}`),
    z.lte(HIGHEST_BASE, `must be a port number from 1 to ${HIGHEST_BASE}`),
  );
const httpUrl = z.optional(z.url({ protocol: /^https?$/, error: "must begin with http:// or https://" }));

const Env = z.object({
  TOTETAXI_PORT: z.pipe(z.pipe(z._default(z.string(), "3000"), z.transform(Number)), port),
  TOTETAXI_HOST: z._default(z.string(), "127.0.0.1"),
  TOTETAXI_DATA: z._default(z.string(), ".data"),
  TOTETAXI_NOW: z.optional(
    z.iso.datetime({ offset: true, error: "must be an instant such as 2026-03-14T08:30:00-05:00" }),
  ),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/, error: "must begin with postgres://" })),
  SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/, error: "must begin with smtp:// or smtps://" })),
  PUBLIC_URL: httpUrl,
  STAFF_URL: httpUrl,
});

/**
 * Reads the settings. An empty variable counts as an absent one.
 *
 * @throws Error with one sentence for each thing that is wrong, saying what to do. It never shows a key.
 */
export function readSettings(variables: NodeJS.ProcessEnv, now: Date): Settings {
  const env = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const payments = readPayments(env);
  const read = Env.safeParse(env);
  if (!read.success)
    throw new Error(read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`).join("\n"));

  const { TOTETAXI_HOST: host, TOTETAXI_NOW: start } = read.data;
  if (start !== undefined && payments.mode !== "sandbox")
    throw new Error(
      `TOTETAXI_NOW moves the clock, which only the sandbox allows, and PAYMENTS_MODE is ${payments.mode}: unset it.`,
    );
  const ports = portsFrom(read.data.TOTETAXI_PORT);
  const seenFrom = reachable(host);
  return {
    host,
    ports,
    dataFolder: read.data.TOTETAXI_DATA,
    databaseUrl: read.data.DATABASE_URL,
    smtpUrl: read.data.SMTP_URL,
    publicUrl: read.data.PUBLIC_URL ?? `http://${seenFrom}:${ports.customer}`,
    staffUrl: read.data.STAFF_URL ?? `http://${seenFrom}:${ports.staff}`,
    payments,
    clockOffsetMs: start === undefined ? 0 : Date.parse(start) - now.getTime(),
  };
}

/** The address at which this machine reaches a server that listens on `host`. */
export function reachable(host: string): string {
  return host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
}
