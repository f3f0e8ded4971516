import { describe, expect, test } from "vitest";
import { passwordFault } from "./password-rules.ts";

const GRACE = ["grace.hopper@navy.example", "Grace", "Hopper"];

function faultOf(password: string) {
  return passwordFault(password, GRACE);
}

describe("T-46: a password", () => {
  test.for([
    "violet kayak 57 lantern",
    "zu viele Köche verderben",
    "nKx7vbQp2wLmZ9d",
    "83920174659238471",
    "🌊🏡🚚🎒🧳🛶🐚🦀🐟🌞🌙⭐🍋🍉🥥",
    "これはとても長い合言葉なのです",
    "seven tall pelicans wait outside",
    `${"lorem ipsum dolor sit amet, ".repeat(9)}end`,
  ])("of fifteen characters or more of any kind is taken: %s", (password) => {
    expect(faultOf(password)).toBeUndefined();
  });

  test("is measured as people count: composed or not, by characters and not by bytes", () => {
    const composed = "éàüñöçâêîôûäïëÿ";
    expect(faultOf(composed)).toBeUndefined();
    expect(faultOf(composed.normalize("NFD"))).toBeUndefined();
    expect(faultOf("nKx7vbQp2wLmZ9")).toBe("password_too_short");
    expect(faultOf("é".normalize("NFD").repeat(14))).toBe("password_too_short");
    expect(faultOf("🌊🏡🚚🎒🧳🛶🐚🦀🐟🌞🌙⭐🍋🍉")).toBe("password_too_short");
    const long = Array.from({ length: 256 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join("");
    expect([faultOf(long), faultOf(`${long}x`)]).toEqual([undefined, "password_too_long"]);
  });

  test.for([
    ...[
      "correcthorsebatterystaple",
      "Correct Horse Battery Staple!",
      "ILoveYouForever",
      "maytheforcebewithyou",
    ],
    ...["passwordpassword", "Password123456789", "p4ssw0rdp4ssw0rd", "letmeinletmein123", "iloveyou1234567"],
    ...["123456789012345", "1234567890123456", "aaaaaaaaaaaaaaa", "abcabcabcabcabc", "hopperhopperhopper"],
    ...[
      "1q2w3e4r5t6y7u8i",
      "987654321987654321",
      "abcdefghijklmnop",
      "               ",
      "welcomewelcome1",
      "qwerty qwerty 12345",
    ],
  ])("that is tried before any other is refused: %s", (password) => {
    expect(faultOf(password)).toBe("password_common");
  });

  test.for([
    ...[
      "grace.hopper@navy.example",
      "GraceHopper2026",
      "HopperHopper1906",
      "totetaxitotetaxi",
      "ToteTaxi-2026!!",
    ],
    ...["navy grace hopper", "T0teTaxiT0teTaxi"],
  ])("that is made of what others know of the person or of us is refused: %s", (password) => {
    expect(faultOf(password)).toBe("password_personal");
  });
});
