import { relative } from "node:path";
import { DEMO_CUSTOMER, DEMO_STAFF } from "@totetaxi/core/demo-people";
import { ROOT } from "../root.ts";
import type { Start } from "./with-product.ts";

const WIDTH = 18;

/** Where to look around in a running product, as lines for people. */
export function addresses({ settings, logFolder }: Start): string {
  const { publicUrl, staffUrl, ports, payments, smtpUrl } = settings;
  const rows: [what: string, where: string][] = [
    ["customer site", publicUrl],
    ["staff site", staffUrl],
  ];
  if (smtpUrl === undefined) rows.push(["mail box", `http://127.0.0.1:${ports.mailPage}`]);
  if (payments.mode === "sandbox") {
    rows.push(["test card", "4242 4242 4242 4242, any later date, any code"]);
    for (const { email, password, role } of [{ ...DEMO_CUSTOMER, role: "customer" }, ...DEMO_STAFF]) {
      rows.push([`demo ${role}`, `${email}, password "${password}"`]);
    }
  }
  rows.push(["logs", relative(ROOT, logFolder)]);
  return rows.map(([what, where]) => `  ${what.padEnd(WIDTH)}${where}`).join("\n");
}
