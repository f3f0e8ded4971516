import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { SITE } from "../product/where.ts";
import { aGuest, type Guest } from "./order.ts";

/** Somebody with an account, and the password that opens it. */
export type Person = Guest & { readonly password: string };

/** Somebody who has not been here before, with words to sign in with. */
export function aPerson(firstName = "Grace"): Person {
  return { ...aGuest(), firstName, password: "seven tall pelicans wait" };
}

/** Calls a procedure with the cookies of a browser, and leaves what it answers in them. */
export async function callAs(request: APIRequestContext, name: string, input: object = {}): Promise<unknown> {
  const answer = await request.post(`${SITE}/api/trpc/${name}`, {
    headers: { "x-totetaxi": "1" },
    data: input,
  });
  expect(answer.ok(), `${name}: ${answer.status()}`).toBe(true);
  return await answer.json();
}

/** Opens an account without its pages: whoever's cookies these are is signed in then. */
export async function register(request: APIRequestContext, { password, ...person }: Person): Promise<void> {
  await callAs(request, "session.register", { ...person, password });
}

/** Types e-mail and password, and sends them. */
export async function typeLogin(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).last().click();
}
