type Testimonial = {
  readonly sample: boolean;
  readonly words: string;
  readonly who: string;
  readonly where: string;
};

/**
 * Voices for the home page. `sample` says that nobody has said this yet: the page says so too, until customers' own
 * words take its place.
 */
export const TESTIMONIALS: readonly Testimonial[] = [
  {
    sample: true,
    words: "The beds were made and the wine was cold. All that was missing were we.",
    who: "A family of five",
    where: "Upper East Side to Bridgehampton",
  },
  {
    sample: true,
    words: "One surfboard, one text from the doorman, one surfboard in Montauk. I had nothing to do with it.",
    who: "A weekend regular",
    where: "Tribeca to Montauk",
  },
  {
    sample: true,
    words: "They knew my building’s elevator hours better than my building does.",
    who: "A house manager",
    where: "Park Avenue to Southampton",
  },
];
