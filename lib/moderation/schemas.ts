import { z } from "zod";
import { actsOnMany, mostChosen } from "../debate/desk/many";
import { longest } from "../debate/text/limits";
import { idField, nameField, textField } from "../input/text-field";

const postActs = [
  "approve",
  "reject",
  "hide",
  "restore",
  "pin",
  "unpin",
  "resolve-flag",
  "reopen-flag",
] as const;
const memberActs = [
  "mute",
  "unmute",
  "remove",
  "remove-together",
  "readmit",
  "rename",
  "let-through",
  "nudge",
] as const;
const reasonedActs: readonly string[] = ["hide", "reject", "remove", "remove-together"];
const roomActs = ["lock", "unlock", "reveal", "let-all-through"] as const;

const acts = [...postActs, ...memberActs, ...roomActs] as const;

/** One act of moderation. To hide, reject or remove, a reason is owed to whom it is about. */
export const moderationSchema = z
  .strictObject({
    act: z.enum(acts),
    targetId: idField.optional(),
    reason: textField(0, longest.reason, { multiline: true }).nullish(),
    name: nameField.optional(),
  })
  .superRefine(({ act, targetId, reason, name }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const isRoomAct = (roomActs as readonly string[]).includes(act);
    if (!isRoomAct && !targetId) fault("targetId", "missing");
    if (reasonedActs.includes(act) && !reason) fault("reason", "empty");
    if (act === "rename" && !name) fault("name", "empty");
  });

/** The same as a form sends it, where an empty name is no name. */
export const moderationFormSchema = z
  .strictObject({
    act: z.enum(acts),
    targetId: z.string().optional(),
    reason: z.string().optional(),
    name: z.string().optional(),
  })
  .transform(
    ({ name, targetId, ...rest }): z.input<typeof moderationSchema> => ({
      ...rest,
      ...(targetId ? { targetId } : {}),
      ...(name ? { name } : {}),
    }),
  )
  .pipe(moderationSchema);

/** One act on several posts, for one reason. To hide or reject them, one is owed. */
export const manySchema = z
  .strictObject({
    act: z.enum(actsOnMany),
    targetIds: z.array(idField).min(1, "none-chosen").max(mostChosen, "too-many-chosen"),
    reason: textField(0, longest.reason, { multiline: true }).optional(),
  })
  .refine(({ act, reason }) => !reasonedActs.includes(act) || reason, { path: ["reason"], message: "empty" });

/** The same as a form sends it: a reason that is offered goes before an empty field. */
export const manyFormSchema = z
  .strictObject({
    act: z.enum(actsOnMany),
    targetIds: z.array(z.string()).default([]),
    reason: z.string().optional(),
    canned: z.string().optional(),
  })
  .transform(
    ({ canned, reason, ...rest }): z.input<typeof manySchema> => ({
      ...rest,
      reason: canned || reason || "",
    }),
  )
  .pipe(manySchema);

/** The time of an act on several posts, as its answer says it. */
export const undoSchema = z.strictObject({ at: z.iso.datetime().transform((text) => new Date(text)) });
