/** The story and the manners of the house. */
export const ABOUT = {
  title: "We carry, so that you can simply arrive.",
  lede: "ToteTaxi moves luggage, single pieces and small seasonal households between New York City and the Hamptons, door to door, in one morning.",
  chapters: [
    {
      title: "One road, known well",
      text: [
        "Most movers go everywhere. We go from the city to the East End and back. It makes us good at small things: which bridge at which hour, which doorman likes a call ahead, where a van may stop on Main Street in August.",
        "Our office is in Southampton, at the end of the road and not somewhere along it. When you call, the person who answers can see the weather you are asking about.",
      ],
    },
    {
      title: "A morning, not a day",
      text: [
        "We collect between eight and eleven and deliver by six. There is no afternoon round, because there are promises one can only keep in the morning.",
        "You take the train with a book. Your things take the van.",
      ],
    },
    {
      title: "A price that explains itself",
      text: [
        "Every line of a price says what it is for and what caused it. What you see when you book is what your card is charged, and nothing is added at the door without asking you first.",
      ],
    },
    {
      title: "Discretion",
      text: [
        "We see hallways, nurseries and wine cellars. We forget them. What you tell us is read by those who carry for you and by nobody else.",
      ],
    },
  ],
} as const;
