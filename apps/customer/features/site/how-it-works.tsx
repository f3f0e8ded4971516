const STEPS = [
  {
    when: "Today",
    what: "Choose and see the price",
    how: "Pick what is moving, a morning and two addresses. Every line of the price says why it is there, and what you see is what is charged.",
  },
  {
    when: "8 to 11 AM",
    what: "We collect",
    how: "Number the pieces, “3 of 5”, and hand them over. The crew waits ten minutes at the door; it helps when the doorman knows.",
  },
  {
    when: "By 6 PM",
    what: "It is there",
    how: "The same day, at the other door. You can come by train with a book.",
  },
] as const;

export function HowItWorks() {
  return (
    <section id="how" className="mx-auto mt-28 max-w-7xl scroll-mt-8 px-5 sm:px-8">
      <h2 className="font-display text-3xl font-light">One morning, three moments</h2>
      <ol className="mt-10 grid gap-10 md:grid-cols-3 md:gap-8">
        {STEPS.map(({ when, what, how }) => (
          <li key={what} className="border-t-2 border-trim pt-5">
            <p className="font-display text-lg text-brass-ink">{when}</p>
            <h3 className="mt-1 font-display text-xl">{what}</h3>
            <p className="mt-3 max-w-sm text-ink-soft">{how}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
