export type CardBrand =
  | "visa"
  | "mastercard"
  | "amex"
  | "discover"
  | "diners"
  | "jcb"
  | "unionpay"
  | "unknown";

export type CardRule = {
  brand: CardBrand;
  label: string;
  /** Leading digits that belong to the network. */
  starts: RegExp;
  lengths: readonly number[];
  /** How the number is printed on the card. */
  groups: readonly number[];
  securityCodeLength: 3 | 4;
};

const FOURS = [4, 4, 4, 4, 3];

const UNKNOWN: CardRule = {
  brand: "unknown",
  label: "Card",
  starts: /^/,
  lengths: [16],
  groups: FOURS,
  securityCodeLength: 3,
};

/** The networks' published number ranges, lengths and groupings. */
const NETWORKS: readonly CardRule[] = [
  { brand: "visa", label: "Visa", starts: /^4/, lengths: [16], groups: FOURS, securityCodeLength: 3 },
  {
    brand: "mastercard",
    label: "Mastercard",
    starts: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    groups: FOURS,
    securityCodeLength: 3,
  },
  {
    brand: "amex",
    label: "American Express",
    starts: /^3[47]/,
    lengths: [15],
    groups: [4, 6, 5],
    securityCodeLength: 4,
  },
  {
    brand: "discover",
    label: "Discover",
    starts: /^(6011|64[4-9]|65)/,
    lengths: [16],
    groups: FOURS,
    securityCodeLength: 3,
  },
  {
    brand: "diners",
    label: "Diners Club",
    starts: /^(30[0-5]|3[689])/,
    lengths: [14, 16],
    groups: [4, 6, 4],
    securityCodeLength: 3,
  },
  { brand: "jcb", label: "JCB", starts: /^35/, lengths: [16], groups: FOURS, securityCodeLength: 3 },
  {
    brand: "unionpay",
    label: "UnionPay",
    starts: /^62/,
    lengths: [16, 17, 18, 19],
    groups: FOURS,
    securityCodeLength: 3,
  },
];

/** The network whose range a number starts in; `unknown` until enough digits are typed. */
export function cardRule(digits: string): CardRule {
  return digits === "" ? UNKNOWN : (NETWORKS.find((rule) => rule.starts.test(digits)) ?? UNKNOWN);
}
