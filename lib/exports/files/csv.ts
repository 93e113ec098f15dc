import { stringify } from "csv-stringify/sync";
import type { RoomFile } from "../schemas";
import { rowsOf } from "./post-rows";
import type { FileWords } from "./words";

/** A text that a spreadsheet program would take for a formula, however much space stands before it. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** The same as a text that none of them works out. */
export const defuse = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The posts as a table that every program opens: UTF-8 with its mark, lines as the standard ends them. */
export function csvOf(file: RoomFile, words: FileWords): string {
  const { heads, rows } = rowsOf(file, words);
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (cell instanceof Date) return cell.toISOString();
      return typeof cell === "string" ? defuse(cell) : cell;
    }),
  );
  return stringify([heads, ...cells], { bom: true, record_delimiter: "\r\n" });
}
