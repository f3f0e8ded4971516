// What the bench measures by itself, and what it prepares a database with: nothing else should need these.
export { bindingQuote } from "./booking/binding-quote.ts";
export { newBooking } from "./booking/new-booking.ts";
export { type NewBooking, writeBooking } from "./booking/write-booking.ts";
export { seedCatalogue } from "./catalog/seed-catalogue.ts";
export { prepareJobs } from "./jobs.ts";
export { applyIntent } from "./payment/apply-intent.ts";
