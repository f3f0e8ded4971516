import { BookLink } from "./book-link.tsx";
import { PHONE } from "./office.ts";
import { PhoneLink } from "./phone-link.tsx";

export function Reach() {
  return (
    <section className="mx-auto mt-28 below-fold-110 max-w-7xl px-5 sm:px-8">
      <div className="grid gap-8 rounded-xl bg-trim px-6 py-12 text-on-trim sm:px-12 sm:py-16 lg:grid-cols-[1fr_auto] lg:items-end">
        <div className="grid gap-4">
          <h2 className="max-w-2xl font-display text-2xl font-light sm:text-3xl">
            <span className="block">Something unusual?</span> A piano stool, a chandelier, a very early
            morning?
          </h2>
          <p className="max-w-xl opacity-85">
            Call us. A person who knows the road answers from {PHONE.hours}.
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-6 [&>a:last-child]:border-on-trim [&>a:last-child]:text-on-trim">
          <PhoneLink className="font-display text-2xl hover:underline" />
          <BookLink kind="secondary" size="large">
            Book online
          </BookLink>
        </div>
      </div>
    </section>
  );
}
