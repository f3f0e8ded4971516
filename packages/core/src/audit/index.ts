export { requireAdmin, requireStaff } from "./act.ts";
export { listAudit } from "./list-audit.ts";
export { sealAudit } from "./seal.ts";
