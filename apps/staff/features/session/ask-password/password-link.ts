import type { StaffRouter } from "@totetaxi/api/staff";
import { refusalOf } from "@totetaxi/contracts/refusal";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { askForPassword } from "./question.ts";

/**
 * Every mutation of the office goes through here, so none needs a word about it: one that is refused with
 * `password_needed` asks for the password in a dialog and is then done as it was meant. Its `isPending` lasts until then.
 * Whoever closes the dialog leaves the mutation with that refusal as its error.
 */
export const passwordLink: TRPCLink<StaffRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let current: { unsubscribe(): void } | undefined;
      let isOver = false;
      function send(): void {
        current = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error(error) {
            const mayAsk = op.type === "mutation" && refusalOf(error).reason === "password_needed";
            if (!mayAsk) return observer.error(error);
            void askForPassword().then((given) => {
              if (isOver) return;
              if (given) send();
              else observer.error(error);
            });
          },
        });
      }
      send();
      return () => {
        isOver = true;
        current?.unsubscribe();
      };
    });
