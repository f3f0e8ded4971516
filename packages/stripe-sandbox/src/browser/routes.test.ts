import { describe, expect, test } from "vitest";
import { browserRoutes } from "./index.ts";

const routes = browserRoutes();
const load = async (name: string) => {
  const response = await routes.request(`/_sandbox/${name}`);
  return { response, body: await response.text() };
};

describe("what browsers load from the stand-in", () => {
  test.each([
    ["stripe.js", "text/javascript; charset=utf-8"],
    ["frame.js", "text/javascript; charset=utf-8"],
    ["challenge.js", "text/javascript; charset=utf-8"],
    ["redirect.js", "text/javascript; charset=utf-8"],
    ["frame.css", "text/css; charset=utf-8"],
    ["challenge.css", "text/css; charset=utf-8"],
    ["frame", "text/html; charset=utf-8"],
    ["3ds", "text/html; charset=utf-8"],
    ["redirect", "text/html; charset=utf-8"],
  ])("%s is %s and never cached", async (name, type) => {
    const { response } = await load(name);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test.each(["frame", "3ds", "redirect"])(
    "%s runs its own files only, and any page may embed it",
    async (name) => {
      const { response, body } = await load(name);
      const policy = response.headers.get("content-security-policy")?.split("; ");
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "frame-ancestors *",
        ]),
      );
      expect(body).not.toMatch(
        /<script(?![^>]*\bsrc="\/_sandbox\/)|\son\w+=|\sstyle=|<style|https?:\/\/(?!www\.w3\.org)/,
      );
    },
  );

  test.each(["stripe.js", "frame.js", "challenge.js", "redirect.js"])(
    "%s is plain JavaScript of one scope",
    async (name) => {
      const { body } = await load(name);
      expect(() => new Function(body)).not.toThrow();
      expect(body).not.toMatch(/^\s*(import|export)\b/m);
      expect(body.startsWith('(() => {\n"use strict";')).toBe(true);
    },
  );
});
