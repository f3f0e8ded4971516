import type { BookingView } from "@totetaxi/contracts/booking";
import { serviceDay } from "@totetaxi/values/service-day";
import type { BookingMailFacts } from "../index.ts";

const LINES: BookingView["lines"] = [
  { rule: "mini_move", label: "Standard mini move", because: "Standard package", cents: 172500 },
  {
    rule: "date_surcharge",
    label: "Weekend pickup",
    because: "Pickup on Saturday, March 14, 2026",
    cents: 17500,
  },
  { rule: "distance", label: "Far East End", because: "Delivery to Montauk", cents: 17500 },
  {
    rule: "hour_window",
    label: "Pickup from 9 to 10 AM",
    because: "One-hour window with the Standard package",
    cents: 17500,
  },
];

/** The worked example of the domain rules, section 3, paid for by one Eleanor O'Brien. */
export function aBooking(overrides: Partial<BookingView> = {}): BookingView {
  return {
    bookingId: "bkg_00000000000000000000000001",
    number: "TT-000123",
    status: "paid",
    paymentStatus: "succeeded",
    service: "mini_move",
    package: "standard",
    pickupDate: serviceDay("2026-03-14"),
    window: "hour_9",
    coi: false,
    pickup: { line1: "200 West 57th Street", line2: "Apt 14B", city: "New York", state: "NY", zip: "10019" },
    delivery: { line1: "28 Old Montauk Highway", city: "Montauk", state: "NY", zip: "11954" },
    contact: {
      firstName: "Eleanor",
      lastName: "O'Brien",
      email: "eleanor@example.com",
      phone: "+12125550142",
    },
    instructions: "",
    lines: LINES,
    basePriceCents: 172500,
    surchargeCents: 17500,
    sameDayCents: 0,
    coiFeeCents: 0,
    organizingTotalCents: 0,
    organizingTaxCents: 0,
    geographicSurchargeCents: 17500,
    timeWindowSurchargeCents: 17500,
    discountCents: 0,
    totalCents: 225000,
    refundedCents: 0,
    returningCents: 0,
    rateCard: "2026-1",
    createdAt: "2026-03-02T02:30:00.000Z",
    ...overrides,
  };
}

/** What a message about that booking is made from. */
export function facts(
  booking: Partial<BookingView> = {},
  more: Partial<BookingMailFacts> = {},
): BookingMailFacts {
  return {
    messageId: "msg_00000000000000000000000001",
    booking: aBooking(booking),
    version: 2,
    bookingUrl: "https://totetaxi.example/booking/s3cret-link",
    publicUrl: "https://totetaxi.example",
    ...more,
  };
}
