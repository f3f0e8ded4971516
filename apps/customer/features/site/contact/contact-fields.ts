/** What the form asks, in the order of the page. */
export const FIELDS = ["name", "email", "phone", "message"] as const;
export type FieldName = (typeof FIELDS)[number];
export type Written = Readonly<Record<FieldName, string>>;
export type Problems = Readonly<Partial<Record<FieldName, string>>>;

/** The id of a field's control. */
export function controlId(field: FieldName): string {
  return `contact-${field}`;
}

/** What stands in the form now, and what a machine may have put where people see nothing. */
export function readForm(form: HTMLFormElement): { written: Written; website: string } {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  const written = {
    name: text("name"),
    email: text("email"),
    phone: text("phone"),
    message: text("message"),
  };
  return { written, website: text("website") };
}
