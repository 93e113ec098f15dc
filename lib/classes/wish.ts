import type { z } from "zod";
import { newId } from "../db/new-id";
import { nameKey } from "../debate/naming/names";
import { type Refusal, refuse } from "../debate/outcome";
import { faultsAmong, readRoster } from "./reading/roster";
import type { classSchema } from "./schemas";

/** What a class is to be. */
export type Wish = z.output<typeof classSchema>;

export type GivenStudent = Readonly<{
  id?: string | undefined;
  name: string;
  number?: string | null | undefined;
}>;

/** The students of a wish, or why they are no class: by the line of a roster, or by their place in a list. */
export function studentsOf(
  wish: Wish,
  { name: teacher }: Readonly<{ name: string }>,
): readonly GivenStudent[] | Refusal {
  const given = "csv" in wish ? readRoster(wish.csv, teacher) : null;
  const students: readonly GivenStudent[] = "csv" in wish ? (given?.students ?? []) : wish.students;
  const listed = students.map(({ name, number = null }, line) => ({ name, number, line }));
  const faults = given ? given.faults : faultsAmong(listed, teacher);
  if (faults.length === 0) return students.map(({ id, name, number }) => ({ id, name, number }));
  const place = (line: number) => (given ? (line ? `csv.${line}` : "csv") : `students.${line}.name`);
  return refuse("invalid", { errors: Object.fromEntries(faults.map((one) => [place(one.line), one.fault])) });
}

/** Whom each of those given is; one who is not in the class yet has a new id. */
export function matched(
  former: readonly Readonly<{ id: string; nameKey: string }>[],
  students: readonly GivenStudent[],
) {
  const byId = new Map(former.map((one) => [one.id, one]));
  const named = new Set(students.flatMap(({ id }) => (id && byId.has(id) ? [id] : [])));
  const byName = new Map(former.filter(({ id }) => !named.has(id)).map((one) => [one.nameKey, one]));
  return students.map(({ id, name, number = null }, position) => {
    const known = (id && named.delete(id) && byId.get(id)) || byName.get(nameKey(name));
    return { id: known?.id ?? newId(), name, number, position };
  });
}
