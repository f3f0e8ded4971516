import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@totetaxi/ui/button";
import { Dialog } from "@totetaxi/ui/dialog";
import { api } from "../api/api.ts";
import { giveUp } from "../leaving/question.ts";
import { doorPath } from "./door-path.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useSignIn } from "./use-sign-in.ts";

/** There is nothing to go back to before somebody is signed in. */
const stayHere = () => undefined;

/**
 * Over a page on which something typed is not saved, once the session of whoever typed it is over: they sign in and go on.
 * When it is somebody else who does, the page begins anew (`useWhoIsHere`).
 */
export function SignInAgain({ email }: { readonly email: string }) {
  const queries = useQueryClient();
  const known = api.useUtils();
  const signIn = useSignIn((signedIn) => {
    // What only a role of before could see goes; what is on the page is asked for again.
    queries.removeQueries({ type: "inactive" });
    known.session.me.setData(undefined, signedIn);
    void known.invalidate();
  });
  return (
    <Dialog title={signIn.isCodeAsked ? "And your code" : "Please sign in again"} onClose={stayHere}>
      <p className="text-sm text-ink-soft">
        {signIn.isCodeAsked
          ? "Open your authenticator app and enter the six digits that it shows."
          : "Your session is over. What you typed is still here, and you go on with it once you are signed in."}
      </p>
      <SignInForm signIn={signIn} email={email} />
      <Button
        kind="quiet"
        size="small"
        className="-ml-3.5 w-fit"
        onClick={() => giveUp(() => location.assign(doorPath()))}
      >
        Leave without saving
      </Button>
    </Dialog>
  );
}
