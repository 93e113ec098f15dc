import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import type { RoomFile } from "../schemas";
import { flowRows } from "./flow-rows";
import { groundRows, paragraphRows, studentRows } from "./other-rows";
import { type Cell, rowsOf, type Table } from "./post-rows";
import type { FileWords } from "./words";

/** The longest text that a cell takes. */
const longestCell = 32_767;

/** What XML has no place for; the text gate keeps all else out. */
const impossible = /[\uFFFE\uFFFF]/g;

const cellOf = (cell: Cell) => {
  if (cell instanceof Date) return { value: cell, type: Date, format: "yyyy-mm-dd hh:mm" };
  if (typeof cell !== "string") return cell;
  return { value: cell.replaceAll(impossible, "").slice(0, longestCell), type: String, wrap: true };
};

function sheetOf(sheet: string, { heads, rows }: Table, widths: readonly number[]) {
  const head = heads.map((value) => ({ value, type: String, fontWeight: "bold" }) as const);
  const data = [head, ...rows.map((row) => row.map(cellOf))] as SheetData;
  return { sheet, data, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}

/** A workbook of posts, students, paragraphs and the flow, each cell of its own type and never a formula. */
export async function xlsxOf(file: RoomFile, words: FileWords): Promise<Buffer> {
  const { sheet } = words;
  const posts = [6, 8, 10, 18, 13, 10, 60, 30, 30, 40, 10, 16, 17, 17, 9, 9];
  return writeXlsxFile([
    sheetOf(sheet.posts, rowsOf(file, words), posts),
    sheetOf(sheet.students, studentRows(file, words), [20, 12, 13, 17, 10, 10]),
    sheetOf(sheet.paragraphs, paragraphRows(file, words), [10, 12, 90, 10]),
    sheetOf(sheet.flow, flowRows(file, words), [10, 8, 18, 13, 16, 24]),
    ...(file.ground.length > 0 ? [sheetOf(sheet.ground, groundRows(file, words), [20, 90, 24])] : []),
  ]).toBuffer();
}
