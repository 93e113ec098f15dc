import { createTransport } from "nodemailer";
import { siteOf } from "../web/here";

/** A letter of plain text: it asks nobody for a picture, and says nothing back. */
export type Letter = Readonly<{ to: string; subject: string; text: string }>;

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
    headers: { "Auto-Submitted": "auto-generated" },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
