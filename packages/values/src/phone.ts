declare const brand: unique symbol;

/** A phone number of the North American plan as `+1` and ten digits, or a foreign one as `+` and 8 to 15 digits. */
export type Phone = string & { readonly [brand]: "Phone" };

/** Accepts what people type, `(631) 595-5100` or `+44 20 7946 0000`; undefined when it cannot be a number. */
export function parsePhone(text: string): Phone | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 40 || !/^\+?[\d\s().-]+$/.test(trimmed)) return undefined;
  const digits = trimmed.replace(/\D/g, "");
  if (trimmed.startsWith("+") && !digits.startsWith("1")) {
    return /^[2-9]\d{7,14}$/.test(digits) ? (`+${digits}` as Phone) : undefined;
  }
  const national = digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(national) ? (`+1${national}` as Phone) : undefined;
}

/** `(631) 595-5100` for a North American number, the international form for any other. */
export function formatPhone(phone: Phone): string {
  const national = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  return national ? `(${national[1]}) ${national[2]}-${national[3]}` : phone;
}

/** A number as people write it; what is no number stays as it was given. */
export function readablePhone(text: string): string {
  const phone = parsePhone(text);
  return phone === undefined ? text : formatPhone(phone);
}
