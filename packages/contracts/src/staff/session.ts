import * as z from "zod/mini";
import { EmailSchema } from "../contact.ts";
import { PasswordSchema } from "../password.ts";

export const RoleSchema = z.enum(["staff", "admin"]);

/** `code`: of the authenticator app, or a recovery code; only where there is a second factor. */
export const StaffLoginSchema = z.strictObject({
  email: EmailSchema,
  password: PasswordSchema,
  code: z.optional(z.string().check(z.minLength(6), z.maxLength(40))),
});
export type StaffLogin = z.output<typeof StaffLoginSchema>;

export const ConfirmPasswordSchema = z.strictObject({ password: PasswordSchema });
export type ConfirmPassword = z.output<typeof ConfirmPasswordSchema>;

/** Somebody of the office as they see themselves. */
export const StaffMemberSchema = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleSchema,
  /** An admin who has to set up a second factor before anything of the admins'. */
  lacksSecondFactor: z.boolean(),
});
export type StaffMember = z.output<typeof StaffMemberSchema>;

export const StaffSignedInSchema = z.strictObject({ staff: StaffMemberSchema });
export type StaffSignedIn = z.output<typeof StaffSignedInSchema>;
