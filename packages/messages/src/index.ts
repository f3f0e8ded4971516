export { type AccountMailFacts, type AccountMailKind, accountMail } from "./account/account-mail.ts";
export { bookingCalendar } from "./booking/booking-calendar.ts";
export type { BookingMailFacts } from "./booking/booking-facts.ts";
export { type BookingMailKind, bookingMail } from "./booking/booking-mail.ts";
export { contactMail } from "./contact/contact-mail.ts";
export { UndeliverableError } from "./delivery/mail-errors.ts";
export { type Mailer, openMailer } from "./delivery/mailer.ts";
export { type MessagesConfig, messagesConfig } from "./env.ts";
export type { Attachment, Mail } from "./mail.ts";
