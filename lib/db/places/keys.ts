/** The columns that name a row, of tables whose rows are deleted by a list of them. */
const keys: Readonly<Record<string, string>> = {
  Event: `"roomId", seq`,
  Token: `"roomId", id`,
  CoTeacherLink: `"roomId", id`,
  Return: `"roomId", id`,
  Presence: `"roomId", "memberId"`,
  Receipt: `place, caller, key`,
  Door: "key",
  PolicyReport: "day, directive, source",
};

/**
 * What names a row in a statement, as SQL. Never `ctid`, where it lies: rows of a table that is distributed, or
 * partitioned, lie in the same place in several parts of it.
 */
export const keyOf = (table: string): string => keys[table] ?? "id";
