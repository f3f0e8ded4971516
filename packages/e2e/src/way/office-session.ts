import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, expect } from "@playwright/test";
import * as z from "zod/mini";
import { DATA, OFFICE } from "../product/where.ts";

type Member = { readonly email: string; readonly password: string };

const Kept = z.object({ token: z.string(), passwordAt: z.number() });
const COOKIE = "staff";
/** A little less than the 5 minutes for which the office takes a password to be fresh. */
const FRESH_MS = 240_000;

const fileOf = ({ email }: Member) => join(DATA, "journeys", `${email}.json`);

async function ask(context: BrowserContext, name: string, data: object) {
  return await context.request.post(`${OFFICE}/api/trpc/${name}`, { headers: { "x-totetaxi": "1" }, data });
}

async function keep(context: BrowserContext, member: Member): Promise<void> {
  const token = (await context.cookies(OFFICE)).find(({ name }) => name === COOKIE)?.value;
  await mkdir(join(DATA, "journeys"), { recursive: true });
  await writeFile(fileOf(member), JSON.stringify({ token, passwordAt: Date.now() }));
}

/** Comes in with the session of an earlier journey, if there is one and it lasts still. */
async function resume(context: BrowserContext, member: Member): Promise<boolean> {
  const text = await readFile(fileOf(member), "utf8").catch(() => "");
  const kept = text === "" ? undefined : Kept.parse(JSON.parse(text));
  if (!kept) return false;
  const cookie = { name: COOKIE, value: kept.token, url: OFFICE };
  await context.addCookies([{ ...cookie, httpOnly: true, sameSite: "Strict" }]);
  if (Date.now() - kept.passwordAt < FRESH_MS) {
    const me = await context.request.get(`${OFFICE}/api/trpc/session.me`);
    return me.ok() && (await me.text()).includes(member.email);
  }
  const confirmed = await ask(context, "session.confirmPassword", { password: member.password });
  if (confirmed.ok()) await keep(context, member);
  return confirmed.ok();
}

/**
 * Signs in without the door, with a password that is fresh. All journeys of one run share a person's session, since the
 * office takes few passwords of one person in a quarter of an hour: nobody may end it.
 */
export async function enterOffice(context: BrowserContext, member: Member): Promise<void> {
  if (await resume(context, member)) return;
  const answer = await ask(context, "session.login", { email: member.email, password: member.password });
  expect(answer.ok(), `session.login: ${answer.status()} ${await answer.text()}`).toBe(true);
  await keep(context, member);
}
