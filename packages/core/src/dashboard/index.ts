export { foldPickups } from "./fold-pickups.ts";
export { foldRevenue } from "./fold-revenue.ts";
export { getDashboard } from "./get-dashboard.ts";
export { getDaySheet } from "./get-day-sheet.ts";
export { getToday } from "./get-today.ts";
export { listLedger } from "./list-ledger.ts";
