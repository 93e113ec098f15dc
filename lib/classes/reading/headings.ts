/** What a column of a table of students is, by its heading. */
export type Column =
  | "name"
  | "given"
  | "family"
  | "preferredGiven"
  | "preferredFamily"
  | "number"
  | "role"
  | "status"
  | "enabled";

const headings: Readonly<Record<Column, readonly string[]>> = {
  name: [
    "name",
    "names",
    "student",
    "students",
    "studentname",
    "fullname",
    "displayname",
    "이름",
    "성명",
    "학생",
    "학생이름",
    "학생명",
  ],
  given: ["givenname", "firstname", "forename", "given", "first"],
  family: ["familyname", "lastname", "surname", "family", "last", "성"],
  preferredGiven: ["preferredgivenname", "preferredfirstname"],
  preferredFamily: ["preferredfamilyname", "preferredlastname"],
  number: ["number", "no", "nr", "#", "studentnumber", "studentid", "identifier", "번호", "학번", "출석번호"],
  role: ["role"],
  status: ["status"],
  enabled: ["enableduser"],
};

const barely = (heading: string): string => heading.toLowerCase().replace(/[\s._-]+/g, "");

/** Where each column stands, in a line of headings. */
export type Table = Readonly<{ columns: ReadonlyMap<Column, number>; isOneRoster: boolean }>;

/**
 * What a first line says of the columns below it: null where it is a line of the list like any other. A
 * OneRoster file (1.1 and 1.2) is known by its ids; one of it that holds no people is "not-users".
 */
export function tableOf(fields: readonly string[]): Table | "not-users" | null {
  const named = fields.map(barely);
  const columns = new Map<Column, number>();
  for (const column of Object.keys(headings) as Column[]) {
    const at = named.findIndex((heading) => headings[column].includes(heading));
    if (at >= 0) columns.set(column, at);
  }
  const isOneRoster = named.includes("sourcedid");
  if (columns.has("name") || columns.has("given") || (columns.has("family") && fields.length > 1))
    return { columns, isOneRoster };
  return isOneRoster ? "not-users" : null;
}
