import { z } from "zod";
import { idField, textField } from "../input/text-field";
import { seed } from "../sides/schemas";

/** A room has at most so many groups. */
export const mostGroups = 20;

const count = z.int().min(2).max(mostGroups);

export const groupsSchema = z.strictObject({ count, seed: seed.optional() });

export const groupsFormSchema = z
  .strictObject({ count: z.coerce.number(), seed: z.string().optional() })
  .transform(
    ({ count, seed }): z.input<typeof groupsSchema> => ({
      count,
      ...(seed?.trim() && { seed }),
    }),
  )
  .pipe(groupsSchema);

/** Whether who opens the room is led on to their group. */
export const leadingFormSchema = z
  .strictObject({ leads: z.enum(["true", "false"]) })
  .transform(({ leads }) => ({ leads: leads === "true" }));

const phaseField = textField(1, 64);

/**
 * Some groups, each with the phase that it is to leave, as lines of "ROOM PHASE": one that has left it already
 * stays as it is.
 */
export const moveGroupsFormSchema = z.strictObject({
  to: phaseField,
  left: z
    .string()
    .max(100 * mostGroups)
    .transform((lines) =>
      lines.split(/\r?\n/).map((line) => {
        const [id = "", ...phase] = line.split(" ");
        return { id, from: phase.join(" ") };
      }),
    )
    .pipe(z.array(z.strictObject({ id: idField, from: phaseField })).max(mostGroups)),
});

export const pauseGroupsFormSchema = z
  .strictObject({ paused: z.enum(["true", "false"]) })
  .transform(({ paused }) => ({ pause: paused === "true" }));
