import { Disclosure } from "@totetaxi/ui/disclosure";
import { WholeWords } from "@totetaxi/ui/whole-words";
import type { Category } from "../content/faq.ts";
import { paragraphsOf } from "../content/prose.ts";
import { Contents } from "../contents.tsx";
import type { PriceFacts } from "../prices/price-facts.ts";
import { OpenLinkedAnswer } from "./open-linked-answer.tsx";

type Props = { readonly categories: readonly Category[]; readonly price: PriceFacts | undefined };

/** The questions by category; each answer unfolds under its question and has an address of its own. */
export function Categories({ categories, price }: Props) {
  return (
    <div className="mx-auto grid max-w-7xl gap-14 px-5 sm:px-8 lg:grid-cols-[16rem_1fr] lg:gap-20">
      <Contents label="Categories" sections={categories} />
      <div className="grid gap-16">
        {categories.map(({ id, title, questions }) => (
          <section key={id} aria-labelledby={id}>
            <h2
              id={id}
              className="scroll-mt-8 border-b border-line-strong pb-4 font-display text-2xl font-light"
            >
              {title}
            </h2>
            {questions.map((each) => (
              <Disclosure key={each.id} id={each.id} summary={each.question} heading="h3">
                <div className="grid gap-3">
                  {paragraphsOf(each.answer, price).map((paragraph) => (
                    <p key={paragraph}>
                      <WholeWords text={paragraph} />
                    </p>
                  ))}
                  <a
                    href={`#${each.id}`}
                    aria-label={`Address of this answer: ${each.question}`}
                    className="w-fit py-1 text-xs text-ink-faint underline underline-offset-4 hover:text-ink"
                  >
                    Address of this answer
                  </a>
                </div>
              </Disclosure>
            ))}
          </section>
        ))}
      </div>
      <OpenLinkedAnswer />
    </div>
  );
}
