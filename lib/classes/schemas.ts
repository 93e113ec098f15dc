import { z } from "zod";
import { longest } from "../debate/text/limits";
import { idField, nameField, textField } from "../input/text-field";
import { mostStudents } from "./reading/roster";

const className = textField(1, longest.className);
const number = textField(0, longest.studentNumber)
  .transform((text) => text || null)
  .nullish();

/** How long a roster may be as text. */
export const longestRoster = 240_000;

const csv = z
  .string()
  .max(longestRoster, "too-long")
  .meta({ description: "A OneRoster users.csv (1.1 or 1.2), a table with headings, or one name a line." });

const listed = z.strictObject({
  name: className,
  students: z
    .array(
      z.strictObject({
        id: idField.optional().meta({ description: "Of a student who is in the class already." }),
        name: nameField,
        number,
      }),
    )
    .max(mostStudents, "too-many-students"),
});

/** A class with its students, or with a roster that holds them. */
export const classSchema = z.union([listed, z.strictObject({ name: className, csv })]);

/** A roster as it was typed or pasted, or as a file, to be read; saved only where that is said. */
export const rosterFormSchema = z.strictObject({
  name: textField(0, longest.className),
  classId: idField.optional(),
  roster: z.string().max(longestRoster, "too-long"),
  file: z.custom<File>((value) => value instanceof File).optional(),
  act: z.enum(["read", "save"]),
});

export const classTargetSchema = z.strictObject({ classId: idField });

export const classNameSchema = z.strictObject({ classId: idField, name: className });

export const studentTargetSchema = z.strictObject({ classId: idField, studentId: idField });

export const studentSchema = z.strictObject({
  classId: idField,
  studentId: idField,
  name: nameField,
  number: textField(0, longest.studentNumber),
});
