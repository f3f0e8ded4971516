import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase } from "@totetaxi/db/client";

/** Every line that any process of a product has written, by the log it is in. */
export async function logsIn(folder: string): Promise<Map<string, string>> {
  const logs = join(folder, "logs");
  const names = (await readdir(logs)).filter((name) => name.endsWith(".log"));
  const texts = await Promise.all(names.map((name) => readFile(join(logs, name), "utf8")));
  return new Map(names.map((name, at) => [name, texts[at] ?? ""]));
}

/** Everything in columns of JSON, where anything could be: those of the business, and what jobs were given and answered. */
export async function jsonIn(databaseUrl: string): Promise<Map<string, string>> {
  const database = openDatabase({ url: databaseUrl, max: 1, name: "trial" });
  try {
    const columns = await database.sql<{ place: string; table: string; column: string }[]>`
      select format('%s.%s.%s', table_schema, table_name, column_name) as place,
        format('%I.%I', table_schema, table_name) as table, format('%I', column_name) as column
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where data_type in ('json', 'jsonb') and table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`;
    const found = new Map<string, string>();
    for (const { place, table, column } of columns) {
      const [row] = await database.sql.unsafe<{ held: string | null }[]>(
        `select string_agg(${column}::text, ' ') as held from ${table}`,
      );
      found.set(place, row?.held ?? "");
    }
    return found;
  } finally {
    await database.close();
  }
}
