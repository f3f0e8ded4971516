import type { ApiObject, StoredEvent } from "./records.ts";

/** Where the journal's replay finds the object of an event: the version that is current at that line. */
type VersionMark = { current: [kind: ApiObject["object"], id: string] };

export type FindVersion = (kind: ApiObject["object"], id: string) => ApiObject | undefined;

/** An event as a journal line has it: without a second copy of an object that the journal has just told. */
export function journaled(event: StoredEvent, find: FindVersion): object {
  const { object } = event.data;
  if (find(object.object, object.id) !== object) return event;
  const mark: VersionMark = { current: [object.object, object.id] };
  return { ...event, data: { ...event.data, object: mark } };
}

/**
 * The event of a journal line, with its object.
 * @throws Error when the journal does not hold the version that the event was about.
 */
export function whole(event: StoredEvent, find: FindVersion): StoredEvent {
  const object: ApiObject | VersionMark = event.data.object;
  if (!isMark(object)) return event;
  const [kind, id] = object.current;
  const version = find(kind, id);
  if (!version) throw new Error(`the journal has ${event.id} but not its ${kind} ${id}`);
  return { ...event, data: { ...event.data, object: version } };
}

function isMark(object: ApiObject | VersionMark): object is VersionMark {
  return "current" in object;
}
