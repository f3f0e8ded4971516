import * as z from "zod/mini";
import { EmailSchema } from "../contact.ts";
import { PasswordSchema } from "../password.ts";

export const RoleSchema = z.enum(["staff", "admin"]);

export const StaffLoginSchema = z.strictObject({ email: EmailSchema, password: PasswordSchema });
export type StaffLogin = z.output<typeof StaffLoginSchema>;

export const ConfirmPasswordSchema = z.strictObject({ password: PasswordSchema });
export type ConfirmPassword = z.output<typeof ConfirmPasswordSchema>;

/** Somebody of the office as they see themselves. */
export const StaffMemberSchema = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleSchema,
});
export type StaffMember = z.output<typeof StaffMemberSchema>;

export const StaffSignedInSchema = z.strictObject({ staff: StaffMemberSchema });
export type StaffSignedIn = z.output<typeof StaffSignedInSchema>;
