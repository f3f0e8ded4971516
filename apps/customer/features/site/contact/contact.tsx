import { siteReader } from "@totetaxi/api/pages";
import { connection } from "next/server";
import { OFFICE, PHONE } from "../office.ts";
import { PageIntro } from "../page-intro.tsx";
import { PhoneLink } from "../phone-link.tsx";
import { ContactForm } from "./contact-form.tsx";

export async function Contact() {
  await connection();
  const { officeMail } = siteReader();
  return (
    <>
      <PageIntro title="Talk to us">
        A person who knows the road answers the phone. Whatever can wait until tomorrow, write; whatever
        cannot, call.
      </PageIntro>
      <div className="mx-auto grid max-w-7xl gap-14 px-5 sm:px-8 lg:grid-cols-[2fr_3fr] lg:gap-20">
        <address className="grid content-start gap-8 not-italic">
          <div className="grid gap-1 border-t-2 border-trim pt-5">
            <h2 className="text-sm text-brass-ink">Call</h2>
            <PhoneLink className="w-fit py-1 font-display text-2xl hover:underline" />
            <p className="text-ink-soft">{PHONE.hours}</p>
          </div>
          <div className="grid gap-1 border-t border-line-strong pt-5">
            <h2 className="text-sm text-brass-ink">Write</h2>
            <a
              href={`mailto:${officeMail}`}
              className="w-fit py-1 font-display text-xl break-all hover:underline"
            >
              {officeMail}
            </a>
          </div>
          <div className="grid gap-1 border-t border-line-strong pt-5">
            <h2 className="text-sm text-brass-ink">Visit</h2>
            <p className="font-display text-xl">{OFFICE[0]}</p>
            <p className="font-display text-xl">{OFFICE[1]}</p>
          </div>
        </address>
        <section
          aria-labelledby="write"
          className="rounded-xl border border-line bg-paper p-6 shadow-card sm:p-10"
        >
          <h2 id="write" className="font-display text-2xl font-light">
            A message to the office
          </h2>
          <ContactForm phone={<PhoneLink />}>
            <div className="absolute -left-[200vw]" aria-hidden="true">
              <label>
                Leave this empty
                <input type="text" name="website" tabIndex={-1} autoComplete="off" />
              </label>
            </div>
            <noscript>
              <p>
                This form needs a script that your browser does not run. Please call <PhoneLink />.
              </p>
            </noscript>
          </ContactForm>
        </section>
      </div>
    </>
  );
}
