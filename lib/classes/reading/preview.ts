import { nameKey } from "../../debate/naming/names";
import { linesOf, type Roster, type RosterFault, readRoster } from "./roster";

/** What a roster was understood as, and the text that says so, to be corrected by hand. */
export type Reading = Roster & Readonly<{ text: string }>;

type Given = Readonly<{ teacher: string; taken: readonly Readonly<{ name: string }>[] }>;

const ofStudents: readonly RosterFault["fault"][] = [
  "duplicate",
  "like-teacher",
  "too-many-students",
  "in-class",
];

/**
 * Reads a roster for a class in which some names are taken. Where every line could be read the text is the
 * students' own lines, by whose numbers what is wrong among them is told; else it stays as it came.
 */
export function readAgain(text: string, { teacher, taken }: Given): Reading {
  const first = readFor(text, teacher, taken);
  if (first.faults.some(({ fault }) => !ofStudents.includes(fault))) return { ...first, text };
  const own = linesOf(first.students);
  return { ...readFor(own, teacher, taken), leftOut: first.leftOut, text: own };
}

function readFor(text: string, teacher: string, taken: Given["taken"]): Roster {
  const roster = readRoster(text, teacher);
  const keys = new Set(taken.map(({ name }) => nameKey(name)));
  const twins = roster.students.filter(({ name }) => keys.has(nameKey(name)));
  const faults = twins.map(({ name, line }) => ({ line, fault: "in-class" as const, about: name }));
  return { ...roster, faults: [...roster.faults, ...faults].toSorted((a, b) => a.line - b.line) };
}
