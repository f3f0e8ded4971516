import { expect, it } from "vitest";
import { facts } from "./facts.ts";
import { list, paragraph, passage } from "./prose.ts";

const WORDS = "Booking TT-000123: call (631) 595-5100 between 9 AM and 6 PM.";

it.each([
  ["a paragraph", paragraph(WORDS)],
  ["a passage under a heading", passage("What follows", WORDS)],
  ["a list", list("Before we come", [WORDS])],
  ["a fact", facts([["Status", WORDS]])],
])("no booking number, phone number or hour breaks over two lines in %s", (_, { html, text }) => {
  const kept = [...html.toString().matchAll(/<span style="white-space:nowrap">([^<]*)<\/span>/g)];
  expect(kept.map(([, words]) => words)).toEqual(["TT-000123", "(631) 595-5100", "9 AM", "6 PM"]);
  expect(text).toContain(WORDS);
});
