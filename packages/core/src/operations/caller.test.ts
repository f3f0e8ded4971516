import { describe, expect, test } from "vitest";
import { callerAt } from "./caller.ts";

describe("one caller", () => {
  test.for<[string, string]>([
    ["198.51.100.7", "198.51.100.7"],
    ["::ffff:198.51.100.7", "198.51.100.7"],
    ["::FFFF:198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:db8::7:8", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
    ["none", "none"],
    ["1.2.3.4:80", "1.2.3.4:80"],
  ])("at %s is %s", ([address, caller]) => {
    expect(callerAt(address)).toBe(caller);
  });
});
