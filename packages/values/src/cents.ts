declare const brand: unique symbol;

/** An amount of US money in integer cents. */
export type Cents = number & { readonly [brand]: "Cents" };

/** One hundredth of a percent: 875 is 8.75 %. */
export type BasisPoints = number;

/** @throws RangeError when `value` is not a safe integer: a fraction of a cent never exists. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an amount in whole cents: ${value}`);
  return value as Cents;
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
 * A percentage of an amount, truncated toward zero to whole cents (domain.md section 3, rule 9).
 * @throws RangeError when the product leaves the safe integers.
 */
export function percentOf(amount: Cents, rate: BasisPoints): Cents {
  return cents(Math.trunc(times(amount, rate) / 10_000));
}

/**
 * Splits an amount in proportion to whole, non-negative weights and gives back exactly the amount:
 * the cents that rounding leaves over go to the first weights, one each.
 * @throws RangeError when there is no weight above zero.
 */
export function allocate(amount: Cents, weights: readonly number[]): Cents[] {
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

const dollars = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** `$1,725.00`; a negative amount as `-$5.00`. */
export function formatUsd(amount: Cents): string {
  return dollars.format(amount / 100);
}
