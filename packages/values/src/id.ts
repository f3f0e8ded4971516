declare const brand: unique symbol;

/** What an id names; the prefix makes a wrong one visible at a glance. */
export type IdPrefix =
  | "bkg"
  | "pay"
  | "ref"
  | "cst"
  | "msg"
  | "led"
  | "aud"
  | "stf"
  | "cnt"
  | "adr"
  | "tok"
  | "ses"
  | "pmt";

export type Id<P extends IdPrefix> = `${P}_${string}` & { readonly [brand]: P };
export type BookingId = Id<"bkg">;
export type PaymentId = Id<"pay">;
export type RefundId = Id<"ref">;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/** 50 bits of time, so that new rows sit together in an index, and 80 random bits, so that none can be guessed. */
export function newId<P extends IdPrefix>(prefix: P, at: Date = new Date()): Id<P> {
  let time = "";
  let rest = at.getTime();
  for (let index = 0; index < TIME_LENGTH; index++) {
    time = ALPHABET.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  let random = "";
  for (const byte of crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH)))
    random += ALPHABET.charAt(byte % 32);
  return `${prefix}_${time}${random}` as Id<P>;
}

/** True when `text` has the shape of an id of that kind; says nothing about its existence. */
export function isId<P extends IdPrefix>(prefix: P, text: string): text is Id<P> {
  return (
    text.length === prefix.length + 1 + TIME_LENGTH + RANDOM_LENGTH &&
    new RegExp(`^${prefix}_[${ALPHABET}]+$`).test(text)
  );
}
