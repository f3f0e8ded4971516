import { LoginSchema } from "@totetaxi/contracts/account";
import { expect, test } from "vitest";
import { EMAIL_WORDS, problemsIn } from "./account-fields.ts";

const WORDS = { email: EMAIL_WORDS, password: { missing: "Enter your password.", wrong: "Too long." } };

test("each field of a form says what is missing or wrong, and nothing when the server will take it", () => {
  expect(problemsIn(LoginSchema, { email: "", password: "" }, WORDS)).toEqual({
    email: "Enter your e-mail address.",
    password: "Enter your password.",
  });
  expect(problemsIn(LoginSchema, { email: "dana", password: "x".repeat(2_001) }, WORDS)).toEqual({
    email: "Enter an e-mail address like name@example.com.",
    password: "Too long.",
  });
  expect(problemsIn(LoginSchema, { email: "dana@example.com", password: " " }, WORDS)).toEqual({});
});
