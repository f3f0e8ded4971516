import { AddressSchema } from "@totetaxi/contracts/address";
import { type CreateAddress, CreateAddressSchema } from "@totetaxi/contracts/address-book";
import { ADDRESS_WORDS } from "../../booking/addresses-step/addresses-schema.ts";
import { type Problems, problemsIn, type Written } from "../../session/form/account-fields.ts";

const NICKNAME_WORDS = {
  nickname: {
    missing: "Give the address a name, like Beach house.",
    wrong: "Choose a name of at most 40 characters, in one line.",
  },
} as const;

function addressIn({ line1, line2, city, state, zip }: Written) {
  return { line1, line2, city, state, zip };
}

/** What is wrong with an address for the book, field by field. */
export function addressProblems(written: Written): Problems {
  const saved = { ...written, address: addressIn(written) };
  const { nickname } = problemsIn(CreateAddressSchema, saved, NICKNAME_WORDS);
  return { nickname, ...problemsIn(AddressSchema, saved.address, ADDRESS_WORDS) };
}

/** The form as the server takes it. @throws when `addressProblems` found any. */
export function addressInput(written: Written): CreateAddress {
  return CreateAddressSchema.parse({
    nickname: written.nickname,
    address: addressIn(written),
    defaultPickup: written.defaultPickup === "on",
    defaultDelivery: written.defaultDelivery === "on",
  });
}
