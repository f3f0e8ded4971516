"use client";
import { Button } from "@totetaxi/ui/button";
import { Field } from "@totetaxi/ui/field";
import { Notice } from "@totetaxi/ui/notice";
import { TextArea, TextInput } from "@totetaxi/ui/text-input";
import { lazy, type ReactNode, Suspense } from "react";
import { controlId, type FieldName } from "./contact-fields.ts";
import { useContactForm } from "./use-contact-form.ts";

// What most visitors never see, or see last, is loaded when it is needed.
const ContactSent = lazy(async () => ({ default: (await import("./contact-sent.tsx")).ContactSent }));
const ContactProblems = lazy(async () => ({
  default: (await import("./contact-problems.tsx")).ContactProblems,
}));

const WHY_NOT = {
  too_many: "Several messages came from here in a short time. Please wait ten minutes, or call us.",
  unsure:
    "Your message may not have reached us. Nothing you wrote is lost: please send it again, or call us. It will not arrive twice.",
} as const;

type Props = {
  /** The office's number, as the server drew it. */
  readonly phone: ReactNode;
  /** What else the server drew, before the form's button. */
  readonly children: ReactNode;
};

export function ContactForm({ phone, children }: Props) {
  const { form, state, attempt, isAlive, problems, judge, send, changed, again } = useContactForm();
  if (state.at === "sent") {
    return (
      <Suspense>
        <ContactSent written={state.written} onAgain={again} />
      </Suspense>
    );
  }
  const field = (name: FieldName) => ({
    id: controlId(name),
    error: problems[name],
  });
  return (
    <form ref={form} noValidate onSubmit={send} onBlur={judge} onChange={changed} className="mt-6 grid gap-6">
      {attempt > 0 && (
        <Suspense>
          <ContactProblems problems={problems} attempt={attempt} />
        </Suspense>
      )}
      <div className="grid gap-6 sm:grid-cols-2">
        <Field {...field("name")} label="Your name">
          {(control) => <TextInput {...control} name="name" autoComplete="name" required />}
        </Field>
        <Field {...field("email")} label="E-mail">
          {(control) => <TextInput {...control} type="email" name="email" autoComplete="email" required />}
        </Field>
      </div>
      <Field {...field("phone")} label="Phone" optional hint="If you would rather be called.">
        {(control) => <TextInput {...control} type="tel" name="phone" autoComplete="tel" />}
      </Field>
      <Field {...field("message")} label="Your message">
        {(control) => <TextArea {...control} name="message" rows={6} required />}
      </Field>
      {state.at === "failed" && (
        <Notice tone="danger" role="alert" title="That did not work.">
          <p>
            {WHY_NOT[state.why]} {phone}
          </p>
        </Notice>
      )}
      {children}
      {/* Until the page is alive, a press must not send the form the browser's own way. */}
      <Button
        type={isAlive ? "submit" : "button"}
        size="large"
        busy={state.at === "sending"}
        className="justify-self-start"
      >
        {state.at === "sending" ? "Sending" : "Send message"}
      </Button>
    </form>
  );
}
