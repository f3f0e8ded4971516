import { expect, test } from "vitest";
import { deviceName } from "./device-name.ts";

const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)";

test.for([
  [`${MAC} Chrome/140.0.0.0 Safari/537.36`, "Chrome on Mac"],
  [`${MAC} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`, "Edge on Mac"],
  [`${MAC} Version/18.0 Safari/605.1.15`, "Safari on Mac"],
  ["Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  ["curl/8.0", "Another device"],
  [undefined, "Another device"],
] as const)("%s is called %s", ([userAgent, name]) => {
  expect(deviceName(userAgent)).toBe(name);
});
