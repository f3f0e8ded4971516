import { Button } from "@totetaxi/ui/button";
import { api } from "../../api/api.ts";
import { CodeForm } from "../../session/code-form.tsx";
import { Refused } from "../../shell/refused.tsx";
import { QrCode } from "./qr-code.tsx";

type Props = { readonly label: string; readonly onCodes: (codes: readonly string[]) => void };

/** Shows a secret to an authenticator app, and takes the first code of it. */
export function SetUp({ label, onCodes }: Props) {
  const known = api.useUtils();
  const show = api.me.showFactor.useMutation();
  const confirm = api.me.confirmFactor.useMutation({
    onSuccess: async ({ codes }) => {
      onCodes(codes);
      show.reset();
      await known.invalidate();
    },
  });
  if (!show.data) {
    return (
      <>
        {show.error && <Refused error={show.error} />}
        <Button className="w-fit" busy={show.isPending} onClick={() => show.mutate()}>
          {label}
        </Button>
      </>
    );
  }
  const { secret, uri } = show.data;
  return (
    <div className="grid gap-5">
      <p className="text-sm">
        Scan this with an authenticator app, or type the text beneath it into the app.
      </p>
      <QrCode text={uri} label="The second factor’s secret, for a camera" />
      <code className="text-sm break-all" data-testid="factor-secret">
        {secret.replace(/(.{4})(?=.)/g, "$1 ")}
      </code>
      <CodeForm
        label="Turn it on"
        hint="The six digits that the app shows now."
        busy={confirm.isPending}
        error={confirm.error}
        onCode={(code) => confirm.mutate({ code })}
      />
    </div>
  );
}
