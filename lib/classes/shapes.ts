import { z } from "zod";

/** The shapes of the API's answers about classes. */
const id = z.string().min(1);
const count = z.int().min(0);

export const classesShape = z.strictObject({
  classes: z.array(z.strictObject({ id, name: z.string(), studentCount: count, roomCount: count })),
});

export const classShape = z.strictObject({
  id,
  name: z.string(),
  students: z.array(
    z.strictObject({
      id,
      name: z.string(),
      number: z.string().nullable(),
      pin: z
        .string()
        .regex(/^\d{4}$/)
        .nullable(),
    }),
  ),
});

export const seatsShape = z.strictObject({
  title: z.string(),
  seats: z.array(z.strictObject({ id, name: z.string() })),
});

export const hereShape = z.strictObject({ here: z.array(id) });
