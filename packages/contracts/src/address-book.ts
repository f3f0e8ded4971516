import { lineText } from "@totetaxi/values/text";
import * as z from "zod/mini";
import { AddressSchema } from "./address.ts";
import { IdSchema } from "./id.ts";

const Flag = z._default(z.boolean(), false);

/** An address with the name its owner gives it, and whether it is where trips begin or end unless told otherwise. */
const SavedAddressSchema = z.strictObject({
  nickname: lineText(40),
  address: AddressSchema,
  defaultPickup: Flag,
  defaultDelivery: Flag,
});

export const CreateAddressSchema = SavedAddressSchema;
export type CreateAddress = z.output<typeof CreateAddressSchema>;

export const UpdateAddressSchema = z.strictObject({ addressId: IdSchema, ...SavedAddressSchema.shape });
export type UpdateAddress = z.output<typeof UpdateAddressSchema>;

export const DeleteAddressSchema = z.strictObject({ addressId: IdSchema });
export type DeleteAddress = z.output<typeof DeleteAddressSchema>;

export const AddressViewSchema = z.strictObject({
  addressId: z.string(),
  nickname: z.string(),
  address: z.strictObject({
    line1: z.string(),
    line2: z.optional(z.string()),
    city: z.string(),
    state: z.string(),
    zip: z.string(),
  }),
  defaultPickup: z.boolean(),
  defaultDelivery: z.boolean(),
  /** Where it lies for the price; null where we do not drive. */
  zone: z.nullable(z.enum(["core", "surcharge"])),
  /** How many of the owner's bookings began or ended there. */
  useCount: z.int(),
});
export type AddressView = z.output<typeof AddressViewSchema>;

export const AddressBookSchema = z.strictObject({ addresses: z.array(AddressViewSchema) });
