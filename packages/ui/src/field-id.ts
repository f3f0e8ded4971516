/** The id of the control of a form's field, `pickup.line1`. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(".", "-")}`;
}
