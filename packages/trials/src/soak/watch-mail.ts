import { type Mail, mailsAt } from "../product/mail-box.ts";

const LOOK_EVERY_MS = 5_000;

/** Reads the mail box now and then, since it forgets the oldest mails of a long run. */
export function watchMail(mailBoxUrl: string): { all(): Promise<Mail[]>; stop(): void } {
  const seen = new Map<string, Mail>();
  const look = async () => {
    for (const mail of await mailsAt(mailBoxUrl)) seen.set(mail.id, mail);
  };
  const timer = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS);
  return {
    async all() {
      await look();
      return [...seen.values()];
    },
    stop: () => clearInterval(timer),
  };
}
