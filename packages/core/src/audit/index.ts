export { requireAdmin, requireStaff } from "./act.ts";
export { listAudit } from "./list-audit.ts";
