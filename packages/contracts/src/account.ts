import { WINDOWS } from "@totetaxi/pricing";
import { lineText } from "@totetaxi/values/text";
import * as z from "zod/mini";
import { EmailSchema, PhoneSchema } from "./contact.ts";
import { IdSchema } from "./id.ts";
import { PagingFields } from "./paging.ts";
import { PasswordSchema } from "./password.ts";

const Name = lineText(100);
/** What a mailed link carries. */
const LinkToken = z.string().check(z.maxLength(100));

/** Which reminders of a pickup a person wants, and how; all else about a booking always comes by mail. */
export const NotificationsSchema = z.strictObject({ mail: z.boolean(), text: z.boolean() });

export const WindowSchema = z.enum(WINDOWS);

/** A customer as the customer sees it. Names and phone are empty until they are told. */
export const CustomerViewSchema = z.strictObject({
  customerId: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  firstName: z.string(),
  lastName: z.string(),
  phone: z.string(),
  preferredWindow: z.nullable(WindowSchema),
  notifications: NotificationsSchema,
  createdAt: z.string(),
});
export type CustomerView = z.output<typeof CustomerViewSchema>;

export const SignedInSchema = z.strictObject({ customer: CustomerViewSchema });
export type SignedIn = z.output<typeof SignedInSchema>;

export const RegisterSchema = z.strictObject({
  email: EmailSchema,
  password: PasswordSchema,
  firstName: z.optional(Name),
  lastName: z.optional(Name),
  phone: z.optional(PhoneSchema),
});
export type Register = z.output<typeof RegisterSchema>;

export const LoginSchema = z.strictObject({ email: EmailSchema, password: PasswordSchema });
export type Login = z.output<typeof LoginSchema>;

export const DevicesSchema = z.strictObject({
  devices: z.array(
    z.strictObject({
      deviceId: z.string(),
      name: z.string(),
      createdAt: z.string(),
      lastSeenAt: z.string(),
      current: z.boolean(),
    }),
  ),
});
export type Devices = z.output<typeof DevicesSchema>;

export const EndSessionSchema = z.strictObject({ deviceId: IdSchema });
export const EndedSessionsSchema = z.strictObject({ ended: z.int() });

export const AskByEmailSchema = z.strictObject({ email: EmailSchema });
export type AskByEmail = z.output<typeof AskByEmailSchema>;

export const UseLinkSchema = z.strictObject({ token: LinkToken });
export type UseLink = z.output<typeof UseLinkSchema>;

/** How many earlier bookings, made with that e-mail and without the account, have joined it. */
export const EmailVerifiedSchema = z.strictObject({ email: z.string(), joinedBookings: z.int() });
export type EmailVerified = z.output<typeof EmailVerifiedSchema>;

export const ResetPasswordSchema = z.strictObject({ token: LinkToken, password: PasswordSchema });
export type ResetPassword = z.output<typeof ResetPasswordSchema>;

/** What is left out stays as it is. */
export const UpdateProfileSchema = z.strictObject({
  firstName: z.optional(Name),
  lastName: z.optional(Name),
  phone: z.optional(PhoneSchema),
  preferredWindow: z.optional(z.nullable(WindowSchema)),
  notifications: z.optional(NotificationsSchema),
});
export type UpdateProfile = z.output<typeof UpdateProfileSchema>;

export const ChangeEmailSchema = z.strictObject({ email: EmailSchema, password: PasswordSchema });
export type ChangeEmail = z.output<typeof ChangeEmailSchema>;

export const ChangePasswordSchema = z.strictObject({ password: PasswordSchema, newPassword: PasswordSchema });
export type ChangePassword = z.output<typeof ChangePasswordSchema>;

export const DeleteAccountSchema = z.strictObject({ password: PasswordSchema });
export type DeleteAccount = z.output<typeof DeleteAccountSchema>;

/** Read from the ledger: only money that came counts, and what went back does not. */
export const OverviewSchema = z.strictObject({
  bookings: z.int(),
  spentCents: z.int(),
  upcoming: z.int(),
  nextBookingId: z.nullable(z.string()),
});
export type Overview = z.output<typeof OverviewSchema>;

export const ListMovementsSchema = z.strictObject({
  /** Of this booking alone. */
  bookingId: z.optional(IdSchema),
  ...PagingFields,
});
export type ListMovements = z.output<typeof ListMovementsSchema>;

/** Every movement of a customer's money, the newest first; what went back is negative. */
export const MovementsSchema = z.strictObject({
  movements: z.array(
    z.strictObject({
      movementId: z.string(),
      kind: z.enum(["payment", "refund", "refund_reversal"]),
      bookingId: z.string(),
      number: z.string(),
      amountCents: z.int(),
      at: z.string(),
    }),
  ),
  nextCursor: z.nullable(z.string()),
});
export type Movements = z.output<typeof MovementsSchema>;
