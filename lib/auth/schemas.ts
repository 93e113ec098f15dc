import { z } from "zod";
import { longest } from "../debate/text/limits";
import { codePointLength } from "../debate/text/text";
import { emailField, idField, nameField, textField } from "../input/text-field";

/** A new password: 10 to 200 characters, as typed but NFC, so that it is the same from every keyboard. */
const passwordField = z.string().transform((raw, context) => {
  const password = raw.normalize("NFC");
  const length = codePointLength(password);
  const fault =
    length < 10
      ? "password-short"
      : length > 200
        ? "password-long"
        : password.isWellFormed()
          ? null
          : "malformed";
  if (fault === null) return password;
  context.addIssue({ code: "custom", message: fault });
  return z.NEVER;
});

/** A password to be checked: what cannot be one is empty, and so is wrong. */
const triedPassword = z
  .string()
  .transform((raw) => (raw.isWellFormed() && raw.length <= 1000 ? raw.normalize("NFC") : ""));

export const signUpSchema = z.strictObject({ name: nameField, email: emailField, password: passwordField });

export const credentialsSchema = z.strictObject({ email: emailField, password: triedPassword });

const next = z.string().max(2000).optional();

export const signUpFormSchema = signUpSchema.extend({ next });

export const logInFormSchema = credentialsSchema.extend({ next });

const labelField = textField(0, longest.tokenLabel);

export const tokenSchema = credentialsSchema.extend({ label: labelField.optional() });

export const newTokenSchema = z.strictObject({ label: labelField });

export const tokenTargetSchema = z.strictObject({ tokenId: idField });

export const nameSchema = z.strictObject({ name: nameField });

export const deletionSchema = z.strictObject({ password: triedPassword });
