import { DEMO_STAFF } from "@totetaxi/core/staff/demo";
import { aStaffMember } from "@totetaxi/db/factories";
import { staffAccounts } from "@totetaxi/db/schema";
import { sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Doings, Scene } from "./scene.ts";

const [{ password }] = DEMO_STAFF;

async function anotherMember({ product }: Scene): Promise<string> {
  return (await aStaffMember(product.ctx().db)).id;
}

function codeFor(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate();
}

async function turnFactorOn(office: Scene["office"]) {
  const { secret } = await office.me.showFactor();
  return await office.me.confirmFactor({ code: codeFor(secret) });
}

/** Of an admin whose password is that of the first account of the demonstration. */
export const OF_ACCOUNTS: Doings = {
  "me.changeEmail":
    async ({ office }) =>
    () =>
      office.me.changeEmail({ email: "new.morgan@example.com" }),
  "me.changePassword":
    async ({ office }) =>
    () =>
      office.me.changePassword({ password, newPassword: "violet kayak 57 lantern" }),
  "me.showFactor":
    async ({ office }) =>
    () =>
      office.me.showFactor(),
  "me.confirmFactor":
    async ({ office }) =>
    () =>
      turnFactorOn(office),
  "me.renewRecoveryCodes":
    async ({ office }) =>
    () =>
      office.me.renewRecoveryCodes(),
  "me.endFactor":
    async ({ office }) =>
    () =>
      office.me.endFactor(),
  "me.endDevice":
    async ({ office }) =>
    async () => {
      const { devices } = await office.me.devices();
      const other = devices.find(({ current }) => !current);
      return await office.me.endDevice({ deviceId: other?.deviceId ?? "" });
    },
  "me.endOthers":
    async ({ office }) =>
    () =>
      office.me.endOthers(),
  "me.rename":
    async ({ office }) =>
    () =>
      office.me.rename({ name: "Morgan Fox" }),
  "staff.invite":
    async ({ office }) =>
    () =>
      office.staff.invite({ name: "Robin Reyes", email: "robin@example.com", role: "staff" }),
  "staff.inviteAgain": async ({ office }) => {
    await office.staff.invite({ name: "Robin Reyes", email: "robin@example.com", role: "staff" });
    const { accounts } = await office.staff.list();
    const invited = accounts.find(({ state }) => state === "invited");
    return () => office.staff.inviteAgain({ staffId: invited?.staffId ?? "" });
  },
  "staff.changeRole": async (scene) => {
    const staffId = await anotherMember(scene);
    return () => scene.office.staff.changeRole({ staffId, role: "admin" });
  },
  "staff.disable": async (scene) => {
    const staffId = await anotherMember(scene);
    return () => scene.office.staff.disable({ staffId });
  },
  "staff.enable": async (scene) => {
    const staffId = await anotherMember(scene);
    await scene.office.staff.disable({ staffId });
    return () => scene.office.staff.enable({ staffId });
  },
  "staff.resetFactor": async (scene) => {
    const staffId = await anotherMember(scene);
    const { db } = scene.product.ctx();
    await db.update(staffAccounts).set({ factor: "sealed" }).where(sql`id = ${staffId}`);
    return () => scene.office.staff.resetFactor({ staffId });
  },
  "session.confirmPassword":
    async ({ office }) =>
    () =>
      office.session.confirmPassword({ password }),
};
