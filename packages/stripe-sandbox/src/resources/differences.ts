/** The earlier values of the fields that changed, as an event's `previous_attributes` tells them. */
export function differences<T extends object>(before: T, after: T): Record<string, unknown> {
  const earlier: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(before)) {
    if (JSON.stringify(value) !== JSON.stringify(Reflect.get(after, name))) earlier[name] = value;
  }
  return earlier;
}
