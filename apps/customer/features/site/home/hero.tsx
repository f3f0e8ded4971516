import { PROMISES } from "@totetaxi/contracts/promises";
import { WholeWords } from "@totetaxi/ui/whole-words";
import { BookLink } from "../book-link.tsx";
import { RouteMap } from "../drawings/route-map.tsx";
import { PHONE } from "../office.ts";

export function Hero() {
  return (
    <section className="mx-auto max-w-7xl px-5 pt-14 sm:px-8 sm:pt-20 lg:pt-24">
      <div className="grid max-w-4xl gap-6">
        <p className="text-sm text-brass-ink">New York City and the Hamptons, door to door</p>
        <h1 className="font-display text-4xl font-light tracking-tight">
          <span className="block">Your summer,</span>{" "}
          <span className="block text-wrap">carried ahead of{"\u00a0"}you.</span>
        </h1>
        <p className="max-w-xl text-lg text-ink-soft">
          The luggage, the crib and the surfboard go from your door in the city to your door out east.{" "}
          <WholeWords text={PROMISES.hours} />
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-3">
          <BookLink size="large">Book now</BookLink>
          <a href={PHONE.href} className="py-2 underline decoration-line-strong underline-offset-4">
            or call {PHONE.text}
          </a>
        </div>
      </div>
      <div className="mt-12 lg:-mt-12">
        <RouteMap />
      </div>
    </section>
  );
}
