/** Chances that come out the same again for the same seed. */
export interface Dice {
  /** A number from 0 up to, and without, 1. */
  roll(): number;
  /** True so often: 0 never, 1 always. */
  chance(part: number): boolean;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** Dice of their own, whatever is thrown with these: what happens beside each other never changes the throws. */
  split(name: string): Dice;
}

/** A 32-bit hash of text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Dice that are thrown the same way for the same seed (an xorshift generator over 32 bits). */
export function diceOf(seed: string): Dice {
  let state = hash(seed) || 1;
  const roll = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 8; warmUp++) roll(); // seeds that are alike begin alike
  const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1));
  return {
    roll,
    chance: (part) => roll() < part,
    between,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: roll() }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ item }) => item),
    split: (name) => diceOf(`${seed}/${name}`),
  };
}
