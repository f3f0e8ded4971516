import { notes } from "@totetaxi/db/schema";
import { desc, eq } from "drizzle-orm";
import type { Db } from "../database.ts";

const MOST = 200;

export type NoteView = { at: string; by: string; text: string };

/** What the office has written down about a booking or a customer, newest first. */
export async function listNotes(db: Db, subjectId: string): Promise<NoteView[]> {
  const found = await db
    .select()
    .from(notes)
    .where(eq(notes.subjectId, subjectId))
    .orderBy(desc(notes.id))
    .limit(MOST);
  return found.map(({ at, by, text }) => ({ at: at.toISOString(), by, text }));
}
