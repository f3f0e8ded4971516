import type { GuardedSql } from "@totetaxi/db/client";
import type { Mail } from "../product/mail-box.ts";

type Owed = { id: string; kind: string; booking: string; status: string };

/** So many mails a worker may have under way, of which a killed one knows nothing afterwards. */
const AT_ONCE = 20;

/**
 * Every booking that was paid has its one confirmation, and every message that was sent came, once. A mail that was
 * under way when its worker or the database was killed may come twice under one Message-ID.
 */
export async function judgeMails(mails: readonly Mail[], kills: number, sql: GuardedSql): Promise<string[]> {
  const wrong: string[] = [];
  const owed = await sql<Owed[]>`select id, kind, booking_id as booking, status from messages`;
  const unconfirmed = await sql<{ booking: string; many: number }[]>`
    select h.booking_id as booking, count(distinct m.id)::int as many from booking_history h
    left join messages m on m.booking_id = h.booking_id and m.kind = 'booking_confirmation'
    where h.to_status = 'paid' group by 1 having count(distinct m.id) <> 1`;
  for (const { booking, many } of unconfirmed)
    wrong.push(`${booking} was paid and has ${many} confirmations`);

  const came = Map.groupBy(mails, ({ headers }) => headers["message-id"].slice(1).split("@", 1)[0] ?? "");
  let twice = 0;
  for (const { id, kind, status } of owed) {
    const copies = came.get(id)?.length ?? 0;
    if (status === "sent" && copies === 0) wrong.push(`${kind} ${id} was sent and did not come`);
    if (["queued", "dead"].includes(status) && copies > 0) wrong.push(`${kind} ${id} is ${status} and came`);
    twice += Math.max(0, copies - 1);
    came.delete(id);
  }
  for (const id of came.keys()) wrong.push(`a mail came that nobody owes: ${id}`);
  if (twice > kills * AT_ONCE) wrong.push(`${twice} mails came twice, with only ${kills} kills`);
  return wrong;
}
