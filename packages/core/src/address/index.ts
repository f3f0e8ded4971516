export { createAddress, deleteAddress, listAddresses, updateAddress } from "./address-book.ts";
