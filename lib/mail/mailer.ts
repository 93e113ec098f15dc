import { createTransport } from "nodemailer";
import { siteOf } from "../web/here";

/**
 * A letter of plain text, which may stand in simple HTML, too: it asks nobody for a picture, and says nothing
 * back. Where it comes again and again, `unsubscribe` is the address that ends it by one POST (RFC 8058).
 */
export type Letter = Readonly<{
  to: string;
  subject: string;
  text: string;
  html?: string;
  unsubscribe?: string;
}>;

/** Whether this installation sends mail. */
export const sendsMail = (): boolean => Boolean(process.env.SMTP_URL);

/** Hands a letter to the mail server that SMTP_URL names. Another one is asked for anew, as there are few. */
export async function sendLetter(letter: Letter): Promise<void> {
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = createTransport({ url: process.env.SMTP_URL, ...patience });
  const { hostname } = new URL(siteOf().origin);
  await transport.sendMail({
    from: { name: "Crossfloor", address: process.env.SMTP_FROM || `no-reply@${hostname}` },
    to: { name: "", address: letter.to },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    headers: { "Auto-Submitted": "auto-generated", ...(letter.unsubscribe && endedBy(letter.unsubscribe)) },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

const endedBy = (url: string) => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
