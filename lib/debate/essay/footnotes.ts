import type { Chunk } from "./chunks";
import { marksIn, noteMarkOf } from "./note-marks";

export type IsNote = (line: string) => boolean;

/**
 * Which lines of a chunk are footnotes: those with a mark that the text refers to. A bare number may be a
 * list's: it is a note's only at the end, where the text refers to all of them, and where no note has a mark
 * that is beyond doubt. At the end after a rule a mark beyond doubt is enough.
 */
export function notesOf(text: string, chunks: readonly Chunk[]): (chunk: Chunk) => IsNote {
  const marks = marksIn(text);
  const isReferred = (line: string) => marks.has(noteMarkOf(line)?.sign ?? "");
  const isCertain = (line: string, { isAfterRule, isTail }: Chunk) =>
    noteMarkOf(line)?.isCertain === true && ((isAfterRule && isTail) || isReferred(line));
  const isAnyCertain = chunks.some((chunk) => chunk.lines.some((line) => isCertain(line, chunk)));
  return (chunk) => {
    const numbered = chunk.lines.filter((line) => noteMarkOf(line)?.isCertain === false);
    const areNotes = !isAnyCertain && chunk.isTail && numbered.every(isReferred);
    return (line) => isCertain(line, chunk) || (areNotes && noteMarkOf(line)?.isCertain === false);
  };
}
