/** What a statement does and with which table first, in words of the schema alone. */
export type StatementKind = Readonly<{ operation: string; table: string | null }>;

const operations =
  /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|LOCK|LISTEN|NOTIFY)\b/i;
const tables = /\b(?:FROM|INTO|UPDATE|JOIN|LOCK TABLE)\s+(?:"public"\.)?"([A-Z][A-Za-z]{0,40})"/i;

/** Tells nothing else of a statement: where values stand in its text, they stay there. */
export const kindOf = (text: string): StatementKind => ({
  operation: operations.exec(text)?.[1]?.toUpperCase() ?? "OTHER",
  table: tables.exec(text)?.[1] ?? null,
});
