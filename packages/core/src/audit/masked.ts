/**
 * A person's data as the audit log may keep it: enough to see that and how it changed, too little to know it.
 * The log can never be cleaned, so what somebody may ask us to forget does not go into it.
 */
export function masked(text: string): string {
  const [name = "", domain] = text.split("@");
  if (domain !== undefined) return `${name.slice(0, 1)}…@${domain}`;
  return text.length <= 4 ? "…" : `${text.slice(0, 1)}…${text.slice(-2)}`;
}
