import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

type Received = { from: string; to: string[]; raw: string; mail: Email };
type Refusal = { at: "MAIL FROM" | "RCPT TO" | "DATA"; code: number; text: string };

/** A real SMTP server on a free port that keeps what it is given, or refuses it as told. */
export class SmtpBox {
  readonly received: Received[] = [];
  connections = 0;
  refusal: Refusal | undefined;
  /** While it is set, a mail that has arrived is taken only once this is over. */
  hold: Promise<void> | undefined;
  readonly #server: SMTPServer;

  constructor() {
    const decide = (at: Refusal["at"], done: (error?: Error) => void) => {
      const { refusal } = this;
      if (refusal?.at !== at) return done();
      done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    };
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onMailFrom: (_address, _session, done) => decide("MAIL FROM", done),
      onRcptTo: (_address, _session, done) => decide("RCPT TO", done),
      onData: (stream, { envelope }, done) => {
        void text(stream).then(async (raw) => {
          if (this.refusal?.at !== "DATA") {
            const from = envelope.mailFrom ? envelope.mailFrom.address : "";
            const to = envelope.rcptTo.map(({ address }) => address);
            this.received.push({ from, to, raw, mail: await PostalMime.parse(raw) });
          }
          await this.hold;
          decide("DATA", done);
        });
      },
    });
    this.#server.on("error", () => {});
  }

  /** Listens, on the port it had before when there was one; gives the address for `SMTP_URL`. */
  async open(port = 0): Promise<string> {
    const listening = this.#server.listen(port, "127.0.0.1");
    await once(listening, "listening");
    const address: AddressInfo | string | null = listening.address();
    if (address === null || typeof address === "string") throw new Error("not listening on a port");
    return `smtp://127.0.0.1:${address.port}`;
  }

  /** Hangs up on everybody, as a server does with connections that were idle for long. */
  hangUp(): void {
    for (const connection of this.#server.connections) connection.close();
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}
