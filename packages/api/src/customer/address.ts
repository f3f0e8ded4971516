import { DoneSchema } from "@totetaxi/contracts/account";
import {
  AddressBookSchema,
  AddressViewSchema,
  CreateAddressSchema,
  DeleteAddressSchema,
  UpdateAddressSchema,
} from "@totetaxi/contracts/address-book";
import { createAddress, deleteAddress, listAddresses, updateAddress } from "@totetaxi/core/address";
import * as z from "zod/mini";
import { customerProcedure, router } from "../trpc.ts";

export const address = router({
  list: customerProcedure
    .input(z.optional(z.strictObject({})))
    .output(AddressBookSchema)
    .query(({ ctx }) => listAddresses(ctx.ctx)),
  create: customerProcedure
    .input(CreateAddressSchema)
    .output(AddressViewSchema)
    .mutation(({ ctx, input }) => createAddress(ctx.ctx, input)),
  update: customerProcedure
    .input(UpdateAddressSchema)
    .output(AddressViewSchema)
    .mutation(({ ctx, input }) => updateAddress(ctx.ctx, input)),
  delete: customerProcedure
    .input(DeleteAddressSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => deleteAddress(ctx.ctx, input)),
});
