import { z } from "zod";
import { nameFault } from "../debate/naming/names";
import { cleanText, codePointLength } from "../debate/text/text";
import { textField } from "../input/text-field";

const nameField = textField(1, 40).superRefine((name, context) => {
  const fault = nameFault(name);
  if (fault) context.addIssue({ code: "custom", message: fault });
});

/**
 * An e-mail address in lower case. That it has an @ with something on both sides is all that can be known
 * without writing to it.
 */
const emailField = textField(1, 254)
  .transform((email) => email.toLowerCase())
  .refine((email) => /^[^\s@<>]+@[^\s@<>]+$/.test(email), "not-email");

/** A new password: 10 to 200 characters, spaces kept, NFC so that it is the same from every keyboard. */
const passwordField = z.string().transform((raw, context) => {
  const cleaned = cleanText(raw);
  const length = codePointLength(raw);
  const fault =
    length < 10 ? "password-short" : length > 200 ? "password-long" : cleaned.ok ? null : cleaned.fault;
  if (fault === null && cleaned.ok) return cleaned.text;
  context.addIssue({ code: "custom", message: fault ?? "malformed" });
  return z.NEVER;
});

/** A password to be checked: what cannot be one is empty, and so is wrong. */
const triedPassword = z.string().transform((raw) => {
  const cleaned = cleanText(raw);
  return cleaned.ok && raw.length <= 1000 ? cleaned.text : "";
});

export const signUpSchema = z.strictObject({ name: nameField, email: emailField, password: passwordField });

export const credentialsSchema = z.strictObject({ email: emailField, password: triedPassword });

const next = z.string().max(2000).optional();

export const signUpFormSchema = signUpSchema.extend({ next });

export const logInFormSchema = credentialsSchema.extend({ next });

const labelField = textField(0, 60);

export const tokenSchema = credentialsSchema.extend({ label: labelField.optional() });

export const newTokenSchema = z.strictObject({ label: labelField });

export const tokenTargetSchema = z.strictObject({ tokenId: z.string().regex(/^[\w-]{1,64}$/, "malformed") });

export const nameSchema = z.strictObject({ name: nameField });

export const deletionSchema = z.strictObject({ password: triedPassword });
