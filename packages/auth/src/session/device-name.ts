const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bWindows\b/, "Windows"],
  [/\bLinux\b/, "Linux"],
];

function named(userAgent: string, list: readonly (readonly [RegExp, string])[]): string | undefined {
  return list.find(([pattern]) => pattern.test(userAgent))?.[1];
}

/** What a person calls the thing they sit at: `Safari on iPhone`. Only this is kept of what a browser says of itself. */
export function deviceName(userAgent: string | undefined): string {
  const text = userAgent?.slice(0, 1_000) ?? "";
  const [browser, system] = [named(text, BROWSERS), named(text, SYSTEMS)];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? "Another device";
}
