/** The three moments of a move, in the order of the clock. */
export const MOMENTS = [
  {
    when: "The evening before",
    what: "Number the pieces",
    how: "“3 of 5” on a label, bags closed and near the door. A reminder with everything you need comes the day before.",
  },
  {
    when: "8 to 11 AM",
    what: "We collect",
    how: "You, the doorman or the house manager hands over. The crew counts the pieces with you, and is gone.",
  },
  {
    when: "By 6 PM",
    what: "It is there",
    how: "The same day, at the other door. Come by train with a book, or be there before us and open the windows.",
  },
] as const;
