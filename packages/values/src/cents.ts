declare const brand: unique symbol;

/** An amount of US money in integer cents. */
export type Cents = number & { readonly [brand]: "Cents" };

/** One hundredth of a percent: 875 is 8.75 %. */
export type BasisPoints = number;

/** @throws RangeError when `value` is not a safe integer: a fraction of a cent never exists. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an amount in whole cents: ${value}`);
  return (value + 0) as Cents; // adding zero turns -0, which prints as "-$0.00", into 0
}

export const ZERO = cents(0);

/** @throws RangeError when the sum leaves the safe integers. */
export function add(a: Cents, b: Cents): Cents {
  return cents(a + b);
}

/** May be negative: whether a difference may be is the caller's rule. */
export function subtract(a: Cents, b: Cents): Cents {
  return cents(a - b);
}

/** @throws RangeError when `count` is not a whole number or the product leaves the safe integers. */
export function times(amount: Cents, count: number): Cents {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number of times: ${count}`);
  return cents(amount * count);
}

export function sum(amounts: Iterable<Cents>): Cents {
  let total = ZERO;
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/**
 * A percentage of an amount, truncated toward zero to whole cents (domain rules, section 3, rule 9).
 * @throws RangeError when the product leaves the safe integers.
 */
export function percentOf(amount: Cents, rate: BasisPoints): Cents {
  return cents(Math.trunc(times(amount, rate) / 10_000));
}

/**
 * Splits an amount in proportion to whole, non-negative weights and gives back exactly the amount:
 * the cents that rounding leaves over go to the first weights, one each.
 * @throws RangeError when a weight is negative or broken, or none is above zero.
 */
export function allocate(amount: Cents, weights: readonly number[]): Cents[] {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0))
    throw new RangeError("allocate needs whole weights of zero or more");
  const whole = weights.reduce((total, weight) => total + weight, 0);
  if (whole <= 0) throw new RangeError("allocate needs a weight above zero");
  const shares = weights.map((weight) => Math.trunc(times(amount, weight) / whole));
  let left = amount - shares.reduce((total, share) => total + share, 0);
  const step = Math.sign(left);
  return shares.map((share, index) => {
    if (left === 0 || weights[index] === 0) return cents(share);
    left -= step;
    return cents(share + step);
  });
}

/** `$1,725.00`; a negative amount as `−$5.00`. Made of whole numbers only, so no amount is too large to print right. */
export function formatUsd(amount: Cents): string {
  const size = Math.abs(amount);
  const dollars = String(Math.trunc(size / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "−" : ""}$${dollars}.${String(size % 100).padStart(2, "0")}`;
}

/** `1725.00`, as a form and a spreadsheet have an amount of dollars. */
export function decimalUsd(amount: Cents): string {
  const size = Math.abs(amount);
  return `${amount < 0 ? "-" : ""}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, "0")}`;
}

/** `8.75%`, `9%`. */
export function formatRate(rate: BasisPoints): string {
  const hundredths = String(rate % 100).padStart(2, "0");
  return `${Math.trunc(rate / 100)}.${hundredths}`.replace(/\.?0+$/, "").concat("%");
}
