import type { Metadata } from "next";
import { AddressBook } from "../../../../features/account/addresses/address-book.tsx";

export const metadata: Metadata = { title: "Your addresses" };

export default function AddressBookPage() {
  return <AddressBook />;
}
