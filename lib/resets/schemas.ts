import { z } from "zod";
import { linkField, passwordField } from "../auth/schemas";
import { emailField } from "../input/text-field";

export const forgotSchema = z.strictObject({ email: emailField });

export const newPasswordSchema = z.strictObject({ password: passwordField });

export const resetSchema = newPasswordSchema.extend({ token: linkField });
