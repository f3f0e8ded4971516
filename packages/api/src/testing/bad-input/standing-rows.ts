import type { Database } from "@totetaxi/db/client";

/** These count tries, as they should. */
const NOT_BUSINESS = ["rate_limits", "login_failures"];

/** What every table of the business holds, and the jobs that wait, each as a count and a checksum. */
export async function standingRows({ sql }: Pick<Database, "sql">): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> all (${NOT_BUSINESS})`;
  const parts = [["pgboss.job", "t.data"], ...tables.map(({ name }) => [name, "t"])].map(
    ([name, row]) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(${row}::text, '|' order by ${row}::text)), '') as held from ${name} t`,
  );
  const rows = await sql.unsafe<{ name: string; held: string }[]>(parts.join(" union all "));
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}
