import type { RoomFile } from "../schemas";
import { docxOf } from "./docx";
import type { FileWords } from "./words";
import { xlsxOf } from "./xlsx";

export type DocumentAsked = Readonly<{ file: RoomFile; format: "xlsx" | "docx"; words: FileWords }>;

/** What takes so long that it is made on a thread of its own. */
export const renderDocument = ({ file, format, words }: DocumentAsked): Promise<Buffer> =>
  format === "xlsx" ? xlsxOf(file, words) : docxOf(file, words);
