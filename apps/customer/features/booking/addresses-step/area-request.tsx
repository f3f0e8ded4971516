import { useMutation } from "@tanstack/react-query";
import { EmailSchema } from "@totetaxi/contracts/contact";
import { refusalOf } from "@totetaxi/contracts/refusal";
import { Button } from "@totetaxi/ui/button";
import { Field } from "@totetaxi/ui/field";
import { TextInput } from "@totetaxi/ui/text-input";
import { type KeyboardEvent, useState } from "react";
import { api } from "../../api/api.ts";
import { PhoneLink } from "../../site/phone-link.tsx";
import { useWizard } from "../wizard/wizard-context.ts";

type Props = { readonly id: string; readonly zip: string };

/** Where we do not drive yet: a person to call, and a way to be told when we do. It stands inside the step's own form. */
export function AreaRequest({ id, zip }: Props) {
  const [email, setEmail] = useState(useWizard().state.draft.contact.email);
  const [isWrong, setWrong] = useState(false);
  const ask = useMutation({ mutationFn: () => api.area.request.mutate({ email: email.trim(), zip }) });

  function send() {
    const isRight = EmailSchema.safeParse(email).success;
    setWrong(!isRight);
    if (isRight && !ask.isPending) ask.mutate();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault(); // it would send the step, which is not done
    send();
  }

  return (
    <div className="grid gap-4 rounded-lg border border-line bg-paper p-5">
      <p className="text-sm text-ink-soft">
        We may still help: <PhoneLink />. Or leave an e-mail address, and we write once when we drive to {zip}
        .
      </p>
      {ask.isSuccess ? (
        <p role="status" className="text-sm font-medium">
          Thank you. We will write to {email.trim()} when we come to {zip}, and for nothing else.
        </p>
      ) : (
        <div className="flex flex-wrap items-start gap-3">
          <div className="min-w-0 flex-1 basis-56">
            <Field
              id={id}
              label={`E-mail address, for news of ${zip}`}
              error={
                isWrong
                  ? "Enter an e-mail address like name@example.com."
                  : ask.isError
                    ? refusalOf(ask.error).message
                    : undefined
              }
            >
              {(aria) => (
                <TextInput
                  {...aria}
                  type="email"
                  inputMode="email"
                  autoComplete="email"
                  maxLength={254}
                  value={email}
                  onChange={(event) => setEmail(event.target.value)}
                  onKeyDown={onKeyDown}
                />
              )}
            </Field>
          </div>
          <Button kind="secondary" className="sm:mt-8" busy={ask.isPending} onClick={send}>
            Tell me
          </Button>
        </div>
      )}
    </div>
  );
}
