export { noteCustomer, setVip } from "./edit-customer.ts";
export { getCustomer } from "./get-customer.ts";
export { listCustomers } from "./list-customers.ts";
