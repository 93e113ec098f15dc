"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { done, type Outcome, refuse } from "../debate/outcome";
import { userAction } from "../members/action";
import { addStudents, createClass, deleteClass, renameClass } from "./commands";
import { findClass } from "./queries";
import { decodeRoster } from "./reading/decode";
import { type Reading, readAgain } from "./reading/preview";
import { classNameSchema, classTargetSchema, longestRoster, rosterFormSchema } from "./schemas";

/**
 * Reads a roster and says what it holds; saves it where that was asked for and nothing is wrong with it: as a
 * new class, or behind the students of one.
 */
export const rosterAction = userAction(
  "library",
  rosterFormSchema,
  async (teacher, { name, classId, roster, file, act }): Promise<Outcome<Reading & { name: string }>> => {
    const former = classId ? await findClass(teacher.teacherId, classId) : null;
    if (classId && !former) return refuse("not-found");
    if (!classId && name === "") return refuse("invalid", { errors: { name: "empty" } });
    const text = file && file.size > 0 ? await textOf(file) : roster;
    if (typeof text !== "string") return text;
    const reading = readAgain(text, { teacher: teacher.name, taken: former?.students ?? [] });
    if (act === "read" || reading.faults.length > 0) return done({ ...reading, name });
    const { students } = reading;
    const saved = await (classId
      ? addStudents(
          teacher,
          classId,
          students.map(({ name, number }) => ({ name, number })),
        )
      : createClass(teacher, { name, students: students.map(({ name, number }) => ({ name, number })) }));
    if (!saved.ok) return saved;
    redirect(`/classes/${saved.value.classId}` as Route);
  },
);

async function textOf(file: File) {
  if (file.size > longestRoster) return refuse("invalid", { errors: { file: "too-large-a-file" } });
  const read = decodeRoster(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read.text : refuse("invalid", { errors: { file: read.fault } });
}

export const renameClassAction = userAction("library", classNameSchema, async (teacher, input) => {
  const changed = await renameClass(teacher, input);
  if (!changed.ok) return changed;
  redirect(`/classes/${input.classId}` as Route);
});

export const deleteClassAction = userAction("library", classTargetSchema, async (teacher, input) => {
  const gone = await deleteClass(teacher, input);
  if (!gone.ok) return gone;
  redirect("/classes" as Route);
});
