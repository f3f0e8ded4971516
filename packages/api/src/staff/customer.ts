import { DoneSchema } from "@totetaxi/contracts/nothing";
import {
  CustomerDetailSchema,
  CustomerPageSchema,
  GetCustomerSchema,
  ListCustomersSchema,
  NoteCustomerSchema,
  SetVipSchema,
} from "@totetaxi/contracts/staff/customer";
import { getCustomer, listCustomers, noteCustomer, setVip } from "@totetaxi/core/customer/office";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const customer = router({
  list: staffProcedure
    .input(ListCustomersSchema)
    .output(CustomerPageSchema)
    .query(({ ctx, input }) => listCustomers(ctx.ctx, input)),
  get: staffProcedure
    .input(GetCustomerSchema)
    .output(CustomerDetailSchema)
    .query(({ ctx, input }) => getCustomer(ctx.ctx, input)),
  note: staffProcedure
    .input(NoteCustomerSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => noteCustomer(ctx.ctx, input)),
  vip: staffProcedure
    .input(SetVipSchema)
    .output(DoneSchema)
    .mutation(({ ctx, input }) => setVip(ctx.ctx, input)),
});
