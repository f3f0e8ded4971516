import { lineText } from "@totetaxi/values/text";
import * as z from "zod/mini";
import { EmailSchema } from "../contact.ts";
import { IdSchema } from "../id.ts";
import { PasswordSchema } from "../password.ts";
import { RoleSchema } from "./session.ts";

const Name = lineText(100);
const Code = z.string().check(z.minLength(6), z.maxLength(40));

/** `invited`: has not chosen a password yet. */
export const AccountStateSchema = z.enum(["invited", "active", "disabled"]);

/** An account of the office, as admins see it. */
export const StaffAccountSchema = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleSchema,
  state: AccountStateSchema,
  hasSecondFactor: z.boolean(),
  createdAt: z.string(),
  lastSeenAt: z.nullable(z.string()),
});
export type StaffAccount = z.output<typeof StaffAccountSchema>;
export const StaffAccountsSchema = z.strictObject({ accounts: z.array(StaffAccountSchema) });
export type StaffAccounts = z.output<typeof StaffAccountsSchema>;

export const InviteStaffSchema = z.strictObject({ name: Name, email: EmailSchema, role: RoleSchema });
export type InviteStaff = z.output<typeof InviteStaffSchema>;

export const StaffIdInputSchema = z.strictObject({ staffId: IdSchema });
export type StaffIdInput = z.output<typeof StaffIdInputSchema>;

export const ChangeRoleSchema = z.strictObject({ staffId: IdSchema, role: RoleSchema });
export type ChangeRole = z.output<typeof ChangeRoleSchema>;

export const RenameSchema = z.strictObject({ name: Name });
export type Rename = z.output<typeof RenameSchema>;

export const ChangeOwnEmailSchema = z.strictObject({ email: EmailSchema });
export type ChangeOwnEmail = z.output<typeof ChangeOwnEmailSchema>;

export const ChangeOwnPasswordSchema = z.strictObject({
  password: PasswordSchema,
  newPassword: PasswordSchema,
});
export type ChangeOwnPassword = z.output<typeof ChangeOwnPasswordSchema>;

/** A code of an authenticator app. */
export const ConfirmFactorSchema = z.strictObject({ code: Code });

export const FactorSchema = z.strictObject({
  isOn: z.boolean(),
  isRequired: z.boolean(),
  recoveryCodesLeft: z.int(),
});
export type Factor = z.output<typeof FactorSchema>;

/** The secret as text to type, and as an authenticator app reads it from a picture. */
export const FactorShownSchema = z.strictObject({ secret: z.string(), uri: z.string() });
export type FactorShown = z.output<typeof FactorShownSchema>;

/** Shown once. */
export const RecoveryCodesSchema = z.strictObject({ codes: z.array(z.string()) });
export type RecoveryCodes = z.output<typeof RecoveryCodesSchema>;
