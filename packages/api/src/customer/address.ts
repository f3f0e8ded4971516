import {
  AddressBookSchema,
  AddressViewSchema,
  CreateAddressSchema,
  DeleteAddressSchema,
  UpdateAddressSchema,
} from "@totetaxi/contracts/address-book";
import { DoneSchema, NothingSchema } from "@totetaxi/contracts/nothing";
import { createAddress, deleteAddress, listAddresses, updateAddress } from "@totetaxi/core/address";
import { customerProcedure, router } from "../trpc.ts";

export const address = router({
  list: customerProcedure
    .input(NothingSchema)
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
