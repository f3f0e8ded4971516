import type { Part } from "@totetaxi/db/statement";
import type { PgBoss } from "pg-boss";
import type { JobData, QueueName } from "./jobs.ts";

/** Where the library's own statement reads its jobs from. */
const GIVEN = "$1::text::json";

/**
 * The statement that the library writes jobs with, which it shows to whatever it is given as a database. All that it knows
 * of the queue is in it:
 *
 *     INSERT INTO pgboss.job_common (id, name, data, …, singleton_key, …)
 *     SELECT COALESCE(id, gen_random_uuid()), 'send-message', data, …, COALESCE("retryLimit", q.retry_limit, 2), …
 *     FROM (SELECT *, … FROM json_to_recordset($1::text::json) AS x (data jsonb, "singletonKey" text, …)) j
 *     LEFT JOIN pgboss.queue q ON q.name = 'send-message'
 *     ON CONFLICT DO NOTHING
 *
 * @throws Error when a newer library writes them otherwise.
 */
async function insertionInto(boss: PgBoss, queue: QueueName): Promise<string> {
  const asked: string[] = [];
  const executeSql = async (text: string) => {
    asked.push(text);
    return { rows: [] };
  };
  await boss.insert(queue, [{}], { db: { executeSql } });
  const [text, ...more] = asked;
  if (more.length > 0 || text?.split(GIVEN).length !== 2)
    throw new Error("pg-boss writes its jobs in another way now: adapt job-insertion.ts.");
  return text;
}

/** What makes a part of a statement that writes a job for each row that the part `from` returns; see `TxJobs.writing`. */
export function jobInsertions(boss: PgBoss) {
  const insertions = new Map<QueueName, string>();
  return async <Q extends QueueName>(queue: Q, data: JobData[Q], from: string): Promise<Part> => {
    const insertion = insertions.get(queue) ?? (await insertionInto(boss, queue));
    insertions.set(queue, insertion);
    const fields = Object.entries(data).map(([field, column]) => `'${field}', ${column}`);
    const key = Object.values(data).join(" || ',' || ");
    const job = `json_build_object('data', json_build_object(${fields.join(", ")}), 'singletonKey', ${key})`;
    const text = insertion.replace(GIVEN, `(select json_agg(${job}) from "${from}")`);
    return { name: `jobs of ${from}`, text: `${text} returning id`, values: [] };
  };
}
