import { z } from "zod";
import { invitationSchema, teacherChangeSchema } from "../../administration/schemas";
import { passwordChangeSchema, signUpSchema, tokenSchema } from "../../auth/schemas";
import { forgotSchema, newPasswordSchema } from "../../resets/schemas";
import * as answers from "../answer-shapes";
import { type Calls, gone, made, ok } from "../call";
import { memberShape } from "../shapes";

const time = z.iso.datetime();
const id = z.string().min(1);

const meShape = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("teacher"),
    id,
    name: z.string(),
    email: z.string(),
    isAdministrator: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("member"),
    id,
    name: z.string(),
    roomId: id,
    role: memberShape.shape.role,
  }),
]);

const teachersShape = z.strictObject({
  teachers: z.array(
    z.strictObject({
      id,
      name: z.string(),
      email: z.string(),
      isAdministrator: z.boolean(),
      isDisabled: z.boolean(),
      hasSecondFactor: z.boolean(),
      createdAt: time,
    }),
  ),
});

/** The calls about accounts: who one is, the ways in and back, and what administrators look after. */
export const accountCalls: Calls = {
  "POST /api/v1/teachers": {
    name: "signUp",
    says: "Makes a teacher's account: where sign-up is not open, with an invitation.",
    who: "all",
    body: signUpSchema,
    answer: made(answers.madeShape),
    refusals: ["signup-closed", "link-over", "email-taken", "too-many"],
  },
  "POST /api/v1/tokens": {
    name: "issueToken",
    says: "Gives a teacher a token. It is shown this once. An account with a second factor needs a `code`.",
    who: "all",
    body: tokenSchema,
    answer: made(answers.tokenShape),
    refusals: ["wrong-password", "account-disabled", "second-factor", "wrong-code", "too-many"],
  },
  "DELETE /api/v1/tokens/current": {
    name: "revokeToken",
    says: "Ends the token it is sent with.",
    who: "bearer",
    answer: gone,
  },
  "GET /api/v1/me": {
    name: "readMe",
    says: "Who the token is.",
    who: "bearer",
    answer: ok(meShape),
  },
  "PUT /api/v1/me/password": {
    name: "changePassword",
    says: "Gives the account another password. Every other session and token of it ends.",
    who: "teacher",
    body: passwordChangeSchema,
    answer: gone,
    refusals: ["wrong-current-password", "too-many"],
  },
  "DELETE /api/v1/me/sessions": {
    name: "endEverywhere",
    says: "Logs out everywhere: every session and token of the account ends, this one too.",
    who: "teacher",
    answer: gone,
  },
  "POST /api/v1/invitations": {
    name: "invite",
    says: "Makes a link to become a teacher here. It works once, for a week, and for one address if it names one.",
    who: "teacher",
    body: invitationSchema,
    answer: made(answers.linkShape),
    refusals: ["signup-closed"],
  },
  "GET /api/v1/teachers": {
    name: "listTeachers",
    says: "Every teacher of the installation, for its administrators.",
    who: "teacher",
    answer: ok(teachersShape),
  },
  "PATCH /api/v1/teachers/{teacherId}": {
    name: "changeTeacher",
    says: "Names an administrator or takes that back, disables an account or lets it in again.",
    who: "teacher",
    body: teacherChangeSchema,
    answer: gone,
    refusals: ["last-administrator"],
  },
  "POST /api/v1/teachers/{teacherId}/reset-link": {
    name: "makeResetLink",
    says: "Makes a link to a new password. It works once, for an hour.",
    who: "teacher",
    body: z.strictObject({}),
    answer: made(answers.linkShape),
  },
  "POST /api/v1/password-resets": {
    name: "askForPassword",
    says: "Asks for a link to a new password by e-mail. The answer is the same whether there is such an account.",
    who: "all",
    body: forgotSchema,
    answer: { status: 202, says: "Taken.", shape: z.strictObject({}) },
  },
  "PUT /api/v1/password-resets/{token}": {
    name: "resetPassword",
    says: "Gives an account another password by a link, once. Every session and token of it ends.",
    who: "all",
    body: newPasswordSchema,
    answer: gone,
    refusals: ["link-over"],
  },
};
