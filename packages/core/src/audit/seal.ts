import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { foldUp } from "../fold-up.ts";

/** Lines of the log after the id `after`, up to `through`, and the hash of the seal before them. */
type Sealing = Readonly<Record<"before" | "after" | "through", SQL>>;

/** A line's columns are named one by one, so that a column added later changes no seal. */
const LINE = sql`jsonb_build_array(a.id, (extract(epoch from a.at) * 1000000)::bigint, a.actor, a.action, a.subject_id,
  a.before, a.after, a.ip, a.request_id)::text`;

/** How many `lines` there are, and the SHA-256 `hash` of the seal before and all of them, in hexadecimal digits. */
export function sealOf({ before, after, through }: Sealing): SQL {
  return sql`
    select count(*)::int as lines,
      encode(sha256(convert_to(${before} || coalesce(string_agg(${LINE}, E'\n' order by a.id), ''), 'UTF8')), 'hex') as hash
    from audit_log a where a.id > ${after} and a.id <= ${through}`;
}

/**
 * Seals the lines that the audit log has got since the last time, as the next link of a chain of hashes. Each seal also
 * goes to the process's log, where who may write to the database cannot change it.
 */
export async function sealAudit(ctx: Ctx): Promise<{ looked: number }> {
  return await foldUp(ctx, "audit", "audit_log", async ({ db, clock, log }, { after, through }) => {
    const before = sql`coalesce((select hash from audit_seals order by through desc limit 1), '')`;
    const [seal] = await db.execute<{ lines: number; hash: string }>(sql`
      insert into audit_seals (through, lines, hash, at)
      select ${through}, lines, hash, ${clock.now().toISOString()}::timestamptz
      from (${sealOf({ before, after: sql`${after}`, through: sql`${through}` })}) sealed
      returning lines, hash`);
    log.info({ count: seal?.lines, hash: seal?.hash, through }, "audit.sealed");
  });
}
