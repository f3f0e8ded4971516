import { NothingSchema } from "@totetaxi/contracts/nothing";
import { AuditPageSchema, ListAuditSchema } from "@totetaxi/contracts/staff/audit";
import { FoundSchema, SearchSchema } from "@totetaxi/contracts/staff/booking-list";
import { DashboardSchema, LedgerPageSchema, ListLedgerSchema } from "@totetaxi/contracts/staff/dashboard";
import {
  DaySheetSchema,
  GetDaySheetSchema,
  LateLoopsSchema,
  TodaySchema,
} from "@totetaxi/contracts/staff/today";
import { listAudit } from "@totetaxi/core/audit";
import { search as searchEverything } from "@totetaxi/core/booking/office";
import { getDashboard, getDaySheet, getToday, listLedger } from "@totetaxi/core/dashboard";
import { lateLoops } from "@totetaxi/core/operations";
import { router } from "../trpc.ts";
import { staffProcedure } from "./procedure.ts";

export const search = staffProcedure
  .input(SearchSchema)
  .output(FoundSchema)
  .query(({ ctx, input }) => searchEverything(ctx.ctx, input));

export const today = router({
  get: staffProcedure
    .input(NothingSchema)
    .output(TodaySchema)
    .query(({ ctx }) => getToday(ctx.ctx)),
  lateLoops: staffProcedure
    .input(NothingSchema)
    .output(LateLoopsSchema)
    .query(async ({ ctx }) => ({ loops: await lateLoops(ctx.ctx) })),
  sheet: staffProcedure
    .input(GetDaySheetSchema)
    .output(DaySheetSchema)
    .query(({ ctx, input }) => getDaySheet(ctx.ctx, input)),
});

export const dashboard = router({
  get: staffProcedure
    .input(NothingSchema)
    .output(DashboardSchema)
    .query(({ ctx }) => getDashboard(ctx.ctx)),
});

export const ledger = router({
  list: staffProcedure
    .input(ListLedgerSchema)
    .output(LedgerPageSchema)
    .query(({ ctx, input }) => listLedger(ctx.ctx, input)),
});

export const audit = router({
  list: staffProcedure
    .input(ListAuditSchema)
    .output(AuditPageSchema)
    .query(({ ctx, input }) => listAudit(ctx.ctx, input)),
});
