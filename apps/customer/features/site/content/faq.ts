import { OFFICE } from "@totetaxi/contracts/office";
import { POLICY, PROMISES } from "@totetaxi/contracts/promises";
import type { Prose } from "./prose.ts";

/** `id` is part of the question's address and outlives its wording. */
export type Question = { readonly id: string; readonly question: string; readonly answer: Prose };
export type Category = {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
};

export const FAQ: readonly Category[] = [
  {
    id: "booking",
    title: "Booking and prices",
    questions: [
      {
        id: "how-to-book",
        question: "How do I book?",
        answer: [
          "Choose what is moving, a morning and two addresses. The price stands beside you the whole way, line by line, and each line says why it is there. You can book as a guest; an account is never asked for.",
          `If you would rather talk to somebody, call ${OFFICE.phone}, ${OFFICE.hours}.`,
        ],
      },
      {
        id: "what-it-costs",
        question: "What does it cost?",
        answer: (price) => [
          `A mini move is ${price.base.petite} (Petite), ${price.base.standard} (Standard) or ${price.base.full} (Full). A standard delivery is ${price.perPiece} a piece and at least ${price.deliveryMinimum}. Specialty items have a price each.`,
          `Three things can add to it: the day, the distance and what your building asks for. You see all of them before you pay.`,
        ],
      },
      {
        id: "dates",
        question: "Which days cost more?",
        answer: (price) => [
          `${price.weekendDays} add ${price.weekendMove} to a mini move and ${price.weekendDelivery} to a standard delivery. Specialty items cost the same on every day.`,
          `The days on which everybody leaves or returns at once have a rule of their own in place of the weekend’s: ${price.peakDays.join(", ")}. The calendar shows each day’s supplement before you choose it.`,
        ],
      },
      {
        id: "how-far-ahead",
        question: "How far ahead can I book, and how late?",
        answer: [
          "Up to a year ahead. Online, tomorrow can be booked until six in the evening, New York time. For anything sooner, please call: what can be done, we do.",
        ],
      },
      {
        id: "same-day",
        question: "Can you come today?",
        answer: (price) => [
          `Sometimes. A same-day delivery or specialty item is arranged by phone, ${OFFICE.phone}, and adds ${price.sameDay}.`,
        ],
      },
      {
        id: "paying",
        question: "How do I pay, and when?",
        answer: [
          `By card, when you book. While you pay, your place on the van is held for ${POLICY.holdMinutes} minutes. If the card is declined, nothing is lost: try another one.`,
          "Your receipt and an entry for your calendar come by e-mail at once.",
        ],
      },
    ],
  },
  {
    id: "the-day",
    title: "The day itself",
    questions: [
      {
        id: "when",
        question: "When do you come, and when is it there?",
        answer: [PROMISES.hours, "We only collect in the morning: that is how the same day can be promised."],
      },
      {
        id: "choose-an-hour",
        question: "Can I choose the hour?",
        answer: (price) => [
          `With a Standard or a Full move, yes: 8 to 9, 9 to 10 or 10 to 11 AM. The chosen hour is ${price.hour.full} with Full and ${price.hour.standard} with Standard.`,
          "Petite moves, deliveries and specialty items share the morning with our other guests, from 8 to 11 AM.",
        ],
      },
      {
        id: "be-there",
        question: "Do I have to be there?",
        answer: [
          "Somebody has to hand over the pieces: you, a doorman, a house manager. Tell us who in the instructions.",
          PROMISES.grace,
        ],
      },
      {
        id: "ready",
        question: "How should things be packed?",
        answer: (price) => [
          PROMISES.numbering,
          `Closed bags and boxes, up to ${price.pounds} lb each, near the door when the morning begins. If you would rather not pack at all, we do that too.`,
        ],
      },
      { id: "tips", question: "Do I tip?", answer: [PROMISES.tips] },
    ],
  },
  {
    id: "where",
    title: "Where we go",
    questions: [
      {
        id: "area",
        question: "Where do you collect and deliver?",
        answer: (price) => [
          "Manhattan, Brooklyn and the Hamptons from Speonk to Sag Harbor are at the heart of our round. Amagansett, Montauk and Shelter Island, and much of New Jersey and Connecticut, lie a little farther out.",
          `Each address that lies farther out adds ${price.distance}. Your ZIP code tells: the booking checks it as you type.`,
        ],
      },
      {
        id: "not-served",
        question: "My ZIP code is not served. What now?",
        answer: [
          `Call us at ${OFFICE.phone}. If we can make it possible, we say for how much; if not, leave your e-mail address in the booking and we write when we come your way.`,
        ],
      },
    ],
  },
  {
    id: "buildings",
    title: "Buildings and certificates",
    questions: [
      {
        id: "coi",
        question: "My building asks for a certificate of insurance.",
        answer: (price) => [
          `Ask for it while you book and we send it to your building. It is ${price.coi.full} with Standard and Full moves, ${price.coi.petite} with Petite, ${price.deliveryCoi} with a standard delivery and ${price.itemCoi} with a specialty item.`,
        ],
      },
      {
        id: "service-entrance",
        question: "There are rules about elevators and entrances.",
        answer: [
          "Most good buildings have them. Write them into the instructions, elevator hours above all, and the crew arrives knowing.",
        ],
      },
    ],
  },
  {
    id: "what-we-carry",
    title: "What we carry",
    questions: [
      {
        id: "which-package",
        question: "Which mini move is mine?",
        answer: (price) => [
          `Petite is made for a ${price.suits.petite}; Standard for a ${price.suits.standard}; Full, with a van to itself, for a ${price.suits.full}.`,
          "Count bags and boxes, not what is in them. Between two sizes, the larger one makes for a calmer morning.",
        ],
      },
      {
        id: "single-pieces",
        question: "It is only one thing.",
        answer: [
          "Then book it as a specialty item: a surfboard, a crib, a bicycle, a wardrobe box. Several of them travel together, and they can ride along with a standard delivery.",
        ],
      },
      { id: "peloton", question: "And my Peloton?", answer: [PROMISES.peloton] },
      { id: "not-carried", question: "What will you not carry?", answer: [PROMISES.notCarried] },
    ],
  },
  {
    id: "organizing",
    title: "Packing and unpacking",
    questions: [
      {
        id: "packing",
        question: "Will you pack for me?",
        answer: (price) => [
          `Yes, with a mini move. Packing is ${price.packing.petite} with Petite (${price.crew.petite}), ${price.packing.standard} with Standard (${price.crew.standard}) and ${price.packing.full} with Full (${price.crew.full}); boxes and paper are included, up to ${price.supplies.petite}, ${price.supplies.standard} and ${price.supplies.full}.`,
        ],
      },
      {
        id: "unpacking",
        question: "And put it all away at the other end?",
        answer: (price) => [
          `Gladly: shirts on hangers, the kitchen in its drawers. Unpacking is ${price.unpacking.petite}, ${price.unpacking.standard} or ${price.unpacking.full}, by the size of the move. You may take one without the other.`,
          `Sales tax of ${price.tax} is due on packing and unpacking, and on nothing else.`,
        ],
      },
    ],
  },
  {
    id: "plans-change",
    title: "When plans change",
    questions: [
      {
        id: "cancelling",
        question: "Can I cancel?",
        answer: [
          PROMISES.cancelling,
          "Your booking’s own page says what you would get back today, before you decide.",
        ],
      },
      {
        id: "changing",
        question: "Can I move to another day?",
        answer: [`Call us at ${OFFICE.phone} and we look for a morning together.`],
      },
    ],
  },
  {
    id: "care",
    title: "Care",
    questions: [
      {
        id: "liability",
        question: "What if something breaks?",
        answer: [PROMISES.liability, PROMISES.claims],
      },
      {
        id: "privacy",
        question: "Who sees what I tell you?",
        answer: [
          "The people who carry for you and the people who answer the phone. Your card number goes from your browser to the payment service and never passes through our hands.",
        ],
      },
    ],
  },
];
