import { type Mail, type Mailer, UndeliverableError } from "@totetaxi/messages";
import { DomainError } from "@totetaxi/values/domain-error";

/** The mail server outside, as a mailer sees it: it takes mails, is down, or knows no such address. */
export class PostOffice implements Mailer {
  readonly mails: Mail[] = [];
  state: "open" | "down" | "knows nobody" = "open";

  async send(mail: Mail): Promise<void> {
    if (this.state === "down")
      throw new DomainError("unavailable", "mail_unavailable", "The server is down.");
    if (this.state === "knows nobody") throw new UndeliverableError();
    this.mails.push(mail);
  }

  async verify(): Promise<boolean> {
    return this.state !== "down";
  }

  close(): void {}
}
