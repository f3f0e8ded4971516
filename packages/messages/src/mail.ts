export type Attachment = { filename: string; contentType: string; content: string };

/** One mail to one person. The text part is a mail in its own right, for those who read no HTML. */
export type Mail = {
  /** Stable for one message, so that a mail sent twice after a crash can be recognised. */
  messageId: string;
  to: { name: string; address: string };
  /** Whom an answer goes to, where that is not the sender. */
  replyTo?: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  attachments: Attachment[];
};
