import { z } from "zod";
import { normalizeRejoinKey } from "../debate/text/codes";
import { cleanKey } from "../debate/text/keys";
import { longest } from "../debate/text/limits";
import { normalized } from "../debate/text/normal";
import { codePointLength } from "../debate/text/text";
import { emailField, idField, nameField, textField } from "../input/text-field";
import { isCommonPassword } from "./common-passwords";
import { isRecoveryCode } from "./secrets";

/**
 * A new password: 10 to 200 characters, none of the common ones, as typed but NFC, so that it is the same
 * from every keyboard.
 */
export const passwordField = z.string().transform((raw, context) => {
  const password = normalized(raw, "NFC");
  const length = codePointLength(password);
  const fault =
    length < 10
      ? "password-short"
      : length > 200
        ? "password-long"
        : password.isWellFormed()
          ? isCommonPassword(password)
            ? "password-common"
            : null
          : "malformed";
  if (fault === null) return password;
  context.addIssue({ code: "custom", message: fault });
  return z.NEVER;
});

/** A password to be checked: what cannot be one is empty, and so is wrong. */
export const triedPassword = z
  .string()
  .transform((raw) => (raw.isWellFormed() && raw.length <= 1000 ? normalized(raw, "NFC") : ""));

/** A link's secret, as `newToken` makes them. */
export const linkField = z.string().regex(/^[\w-]{43}$/, "malformed");

export const signUpSchema = z.strictObject({
  name: nameField,
  email: emailField,
  password: passwordField,
  invitation: linkField.optional(),
});

export const credentialsSchema = z.strictObject({ email: emailField, password: triedPassword });

const next = z.string().max(2000).optional();

export const signUpFormSchema = signUpSchema.extend({ next });

export const logInFormSchema = credentialsSchema.extend({ next });

/** The code of a second factor, or a recovery code. */
export const codeField = z.string().transform((raw, context) => {
  const code = normalizeRejoinKey(raw) ?? cleanKey(raw).replaceAll("-", "");
  if (/^\d{6}$/.test(code) || isRecoveryCode(code)) return code;
  context.addIssue({ code: "custom", message: "wrong-code" });
  return z.NEVER;
});

export const codeFormSchema = z.strictObject({ code: codeField, next });

const labelField = textField(0, longest.tokenLabel);

/** What next-auth's own sign-in sends. */
export const nextAuthSchema = credentialsSchema.extend({ code: codeField.optional() });

export const tokenSchema = credentialsSchema.extend({
  label: labelField.optional(),
  code: codeField.optional(),
});

export const newTokenSchema = z.strictObject({ label: labelField });

export const tokenTargetSchema = z.strictObject({ tokenId: idField });

export const nameSchema = z.strictObject({ name: nameField });

export const passwordChangeSchema = z.strictObject({ current: triedPassword, next: passwordField });

export const passwordFormSchema = z.strictObject({ password: triedPassword, newPassword: passwordField });

export const deletionSchema = z.strictObject({ password: triedPassword });
