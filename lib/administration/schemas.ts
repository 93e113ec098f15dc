import { z } from "zod";
import { isThere } from "../debate/text/seen";
import { emailField, idField } from "../input/text-field";

export const invitationSchema = z.strictObject({ email: emailField.optional() });

/** As the form sends it: without an address it is for whoever has the link. */
export const invitationFormSchema = z.strictObject({
  email: z
    .string()
    .transform((raw) => (isThere(raw) ? raw : undefined))
    .pipe(emailField.optional()),
});

export const invitationTargetSchema = z.strictObject({ invitationId: idField });

export const teacherTargetSchema = z.strictObject({ teacherId: idField });

export const teacherChangeSchema = z
  .strictObject({ isAdministrator: z.boolean().optional(), isDisabled: z.boolean().optional() })
  .refine((change) => Object.values(change).some((one) => one !== undefined), "empty");

const pressed = z.enum(["true", "false"]).transform((said) => said === "true");

export const teacherChangeFormSchema = z.strictObject({
  teacherId: idField,
  isAdministrator: pressed.optional(),
  isDisabled: pressed.optional(),
});
