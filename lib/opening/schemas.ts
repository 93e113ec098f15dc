import { z } from "zod";
import { longest } from "../debate/text/limits";
import { idField, textField } from "../input/text-field";
import { formSettings, newRoomSchema, settingsOf } from "../rooms/schemas";
import { isTicked, tick } from "../rooms/tick";

/** A teacher has at most so many classes. */
const mostClasses = 50;

/** One room, or one for each of several classes; as a copy of a room it can have its teacher's posts. */
export const newRoomsSchema = newRoomSchema.omit({ classId: true }).extend({
  classIds: z.array(idField).max(mostClasses),
  copyOf: idField.nullable(),
  withTeacherPosts: z.boolean(),
});

const keyedSchema = newRoomsSchema.extend({ key: z.string().nullable() });

/** `key` makes the form safe to send again. */
export const newRoomFormSchema = z
  .strictObject({
    key: z.string().max(64).optional(),
    motionId: z.string(),
    title: z.string(),
    formatId: z.string(),
    classIds: z.array(z.string()).optional(),
    copyOf: z.string().optional(),
    withTeacherPosts: tick,
    ...formSettings,
  })
  .transform(
    ({
      key,
      formatId,
      classIds = [],
      copyOf,
      withTeacherPosts,
      motionId,
      title,
      ...rest
    }): z.input<typeof keyedSchema> => ({
      key: key ?? null,
      motionId,
      title,
      format: formatId,
      classIds: [...new Set(classIds)],
      copyOf: copyOf || null,
      withTeacherPosts: isTicked(withTeacherPosts),
      settings: settingsOf(rest),
    }),
  )
  .pipe(keyedSchema);

/** What a copy of a room is called, for which class it is, and whether its teacher's own posts go along. */
export const copySchema = z.strictObject({
  title: textField(1, longest.roomTitle).optional(),
  classId: idField
    .nullish()
    .meta({ description: "Null: for no class. Left out: for the room's class, where it is the teacher's." }),
  withTeacherPosts: z.boolean().optional(),
});
