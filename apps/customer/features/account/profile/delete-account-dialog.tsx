import { DeleteAccountSchema } from "@totetaxi/contracts/account";
import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { problemsIn, type Written } from "../../session/form/account-fields.ts";
import { AccountForm } from "../../session/form/account-form.tsx";
import { AccountInput } from "../../session/form/account-input.tsx";
import { PasswordInput } from "../../session/form/password-input.tsx";
import { useAccountForm } from "../../session/form/use-account-form.ts";
import { signedOut } from "../../session/session-store.ts";
import { accountApi } from "../account-api.ts";

const WORD = "DELETE";
const WORDS = {
  password: { missing: "Enter your password.", wrong: "That is longer than any password can be." },
} as const;

function check({ typed = "", password = "" }: Written) {
  const isMeant = typed.toUpperCase() === WORD;
  return {
    typed: isMeant ? undefined : `Type ${WORD} to say that you mean it.`,
    ...problemsIn(DeleteAccountSchema, { password }, WORDS),
  };
}

/** What goes and what stays; a typed word and the password, and the person is gone. */
export function DeleteAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const remove = accountApi.account.delete.useMutation();
  const state = useAccountForm({
    check,
    act: async ({ password = "" }) => {
      await remove.mutateAsync({ password });
      signedOut("/");
    },
  });
  return (
    <Dialog title="Delete your account?" onClose={onClose}>
      <div className="grid gap-3 text-sm text-ink-soft">
        <p>
          Your name, e-mail, phone and addresses are deleted and you are signed out everywhere. What we have
          to keep of your bookings stays in our books, without you in it.
        </p>
        <p>This cannot be undone.</p>
      </div>
      <AccountForm
        state={state}
        action="Delete it for good"
        kind="danger"
        aside={
          <Button kind="secondary" onClick={onClose}>
            Keep my account
          </Button>
        }
      >
        <AccountInput
          {...state.field("typed")}
          label={`Type ${WORD}`}
          autoComplete="off"
          autoCapitalize="none"
        />
        <PasswordInput {...state.field("password")} label="Your password" />
      </AccountForm>
    </Dialog>
  );
}
