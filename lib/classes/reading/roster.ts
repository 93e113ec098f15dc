import { isLikeTeacher } from "../../debate/naming/like-a-teacher";
import { nameKey, readName } from "../../debate/naming/names";
import { readField } from "../../debate/text/field";
import { longest } from "../../debate/text/limits";
import { type Column, type Table, tableOf } from "./headings";
import { type Row, rowsOf, type Separator } from "./rows";

export const mostStudents = 500;

export type RosterStudent = Readonly<{ name: string; number: string | null; line: number }>;

/** Why a line, or the whole (line 0), could not be read. `about` is what stands there, as far as it can be shown. */
export type RosterFault = Readonly<{
  line: number;
  fault:
    | "empty"
    | "no-name"
    | "not-a-name"
    | "too-long"
    | "several"
    | "duplicate"
    | "not-users"
    | "in-class"
    | "like-teacher"
    | "too-many-students";
  about: string;
}>;

/** A line that was understood and holds no student of the class. */
type LeftOut = Readonly<{
  line: number;
  why: "heading" | "not-student" | "deleted" | "disabled";
  about: string;
}>;

export type Roster = Readonly<{
  students: readonly RosterStudent[];
  faults: readonly RosterFault[];
  leftOut: readonly LeftOut[];
}>;

type Line =
  | Readonly<{ student: RosterStudent }>
  | Readonly<{ fault: RosterFault }>
  | Readonly<{ out: LeftOut }>;

/**
 * The students of a pasted list, a table or a OneRoster file. Every line with something in it is a student, a
 * fault or left out, and says which line it was: no name is lost.
 */
export function readRoster(text: string, teacher = ""): Roster {
  const { rows, separator } = rowsOf(text);
  const [first, ...rest] = rows;
  const nothing = { students: [], faults: [], leftOut: [] };
  if (!first) return { ...nothing, faults: [{ line: 0, fault: "empty", about: "" }] };
  const table = tableOf(first.fields);
  if (table === "not-users") return { ...nothing, faults: [faultAt(first, "not-users")] };
  const isPairs = !table && separator === "," && isAllPairs(rows);
  const lines = table
    ? rest.map((row) => readCells(row, table))
    : rows.map((row) => readLine(row, isPairs ? "pairs" : separator));
  const students = lines.flatMap((line) => ("student" in line ? [line.student] : []));
  const unread = lines.flatMap((line) => ("fault" in line ? [line.fault] : []));
  const none: readonly RosterFault[] = lines.length === 0 ? [{ line: 0, fault: "empty", about: "" }] : [];
  return {
    students,
    faults: [...none, ...unread, ...faultsAmong(students, teacher)].toSorted((a, b) => a.line - b.line),
    leftOut: [
      ...(table ? [headingAt(first)] : []),
      ...lines.flatMap((line) => ("out" in line ? [line.out] : [])),
    ],
  };
}

/**
 * What keeps students from being one class: two whom nobody could tell apart (the later ones are named, with
 * the line of the first), one who is called like the teacher, and too many.
 */
export function faultsAmong(students: readonly RosterStudent[], teacher: string): readonly RosterFault[] {
  const first = new Map<string, RosterStudent>();
  const faults: RosterFault[] = [];
  for (const student of students) {
    const { name, line } = student;
    const key = nameKey(name);
    const twin = first.get(key);
    if (twin) faults.push({ line, fault: "duplicate", about: `${name} (${twin.line})` });
    else first.set(key, student);
    if (isLikeTeacher(name, teacher ? [teacher] : []))
      faults.push({ line, fault: "like-teacher", about: name });
  }
  const over = students[mostStudents];
  const count = String(students.length);
  return over ? [{ line: over.line, fault: "too-many-students", about: count }, ...faults] : faults;
}

/** A roster as lines that are read again as the same students. */
export function linesOf(students: readonly Pick<RosterStudent, "name" | "number">[]): string {
  const isBare = students.every(
    ({ name, number }) => number === null && !/[,;"]/.test(name) && !mark.test(name) && !isNumber(name),
  );
  return students.map(({ name, number }) => (isBare ? name : `${number ?? ""}\t${name}`)).join("\n");
}

const isNumber = (field: string): boolean => /^#?\p{N}[\p{N}-]*[.)]?$/u.test(field);
const mark = /^(?:[-*•·◦▪]\s+|(#?\d{1,20}(?:-\d+)*)(?:[.)]\s*|\s+)(?=\D))/u;

/** Whether a comma stands between family and given name in every line: "Kim, Min-jun". */
const isAllPairs = (rows: readonly Row[]): boolean =>
  rows.length > 1 &&
  rows.every(({ fields }) => fields.filter((field) => field !== "" && !isNumber(field)).length === 2);

/** A line of a list: a name, with a number before or behind it. */
function readLine(row: Row, separator: Separator | "pairs"): Line {
  const [first = "", ...others] = row.fields;
  const [begin = "", marked] = isNumber(first) ? [] : (mark.exec(first) ?? []);
  const fields = [first.slice(begin.length), ...others].filter((field) => field !== "");
  const texts = fields.filter((field) => !isNumber(field));
  const numbers = [...(marked ? [marked] : []), ...fields.filter(isNumber)];
  if (texts.length === 0) return { fault: faultAt(row, "no-name") };
  if (numbers.length > 1 || texts.some((text) => text.includes("@")) || texts.length > 2)
    return { fault: faultAt(row, "several") };
  if (texts.length === 2 && separator === ",") return { fault: faultAt(row, "several") };
  const [one = "", two = ""] = texts;
  const name = separator === "pairs" ? fullName(two, one) : separator === "," ? one : [one, two].join(" ");
  return studentAt(row, name, numbers[0] ?? "");
}

/** A line of a table, by its headings. */
function readCells(row: Row, { columns, isOneRoster }: Table): Line {
  const cell = (column: Column): string => row.fields[columns.get(column) ?? -1] ?? "";
  const given = cell("preferredGiven") || cell("given");
  const family = cell("preferredFamily") || cell("family");
  const name = cell("name") || fullName(given, family);
  const out = (why: LeftOut["why"]): Line => ({ out: { line: row.line, why, about: shown(name) } });
  if (isOneRoster && /^tobedeleted$/i.test(cell("status"))) return out("deleted");
  if (isOneRoster && /^(false|0|no)$/i.test(cell("enabled"))) return out("disabled");
  if (isOneRoster && cell("role") !== "" && !/^student$/i.test(cell("role"))) return out("not-student");
  return name === "" ? { fault: faultAt(row, "no-name") } : studentAt(row, name, cell("number"));
}

/** A Korean name is written family name first, without a space. */
const fullName = (given: string, family: string): string => {
  const isKorean = [given, family].every((part) => /^\p{sc=Hangul}+$/u.test(part));
  return isKorean ? `${family}${given}` : `${given} ${family}`.trim();
};

function studentAt(row: Row, name: string, number: string): Line {
  const read = readName(name);
  if (!read.ok) return { fault: faultAt(row, read.fault === "too-long" ? "too-long" : "not-a-name") };
  const bare = number.replace(/[.)]$/, "");
  const kept = readField(bare, { isRequired: false, longest: longest.studentNumber });
  if (!kept.ok) return { fault: faultAt(row, kept.fault === "too-long" ? "too-long" : "not-a-name") };
  return { student: { name: read.text, number: kept.text || null, line: row.line } };
}

const headingAt = (row: Row): LeftOut => ({
  line: row.line,
  why: "heading",
  about: faultAt(row, "empty").about,
});

const faultAt = (row: Row, fault: RosterFault["fault"]): RosterFault => ({
  line: row.line,
  fault,
  about: shown(row.fields.filter((field) => field !== "").join(" · ")),
});

/** What can be shown of a line, whatever it holds. */
const shown = (text: string): string =>
  Array.from(text.replace(/[\p{C}\p{Z}]+/gu, " ").trim())
    .slice(0, 80)
    .join("");
