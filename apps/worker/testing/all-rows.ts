import type { Database } from "@totetaxi/db/client";

/** They tell that a worker lives, and change whatever it does. */
const SIGNS_OF_LIFE = "heartbeats";

/** Every row of the business and every job, each with the transaction that wrote it last: equal means that nobody wrote. */
export async function allRows({ sql }: Pick<Database, "sql">): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> ${SIGNS_OF_LIFE}`;
  const rows: Record<string, string[]> = {};
  for (const name of ["pgboss.job", ...tables.map((table) => table.name)]) {
    const written = await sql.unsafe<{ row: string }[]>(
      `select t.xmin || ' ' || t::text as row from ${name} t order by 1`,
    );
    rows[name] = written.map(({ row }) => row);
  }
  return rows;
}
