import { stringify } from "csv-stringify/sync";
import type { RoomFile } from "../schemas";
import { rowsOf, type Table } from "./post-rows";
import type { FileWords } from "./words";

/** A text that a spreadsheet program would take for a formula, however much space stands before it. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** The same as a text that none of them works out. */
export const defuse = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The posts as a table. */
export function csvOf(file: RoomFile, words: FileWords): string {
  const { heads, rows } = rowsOf(file, words);
  return csvText(heads, rows);
}

/** A table as every program opens it: UTF-8 with its mark, lines as the standard ends them. */
export function csvText(heads: Table["heads"], rows: Table["rows"]): string {
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (cell instanceof Date) return cell.toISOString();
      return typeof cell === "string" ? defuse(cell) : cell;
    }),
  );
  return stringify([heads.map(defuse), ...cells], { bom: true, record_delimiter: "\r\n" });
}
