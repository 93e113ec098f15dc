import { isThere } from "../text/seen";
import { isHeadline } from "./headings";
import { noteMarkOf } from "./note-marks";

/**
 * Lines that follow each other without a blank one. The tail is all at the essay's end that begins with a
 * number or a note's mark.
 */
export type Chunk = Readonly<{ lines: readonly string[]; isAfterRule: boolean; isTail: boolean }>;

const underline = /^(?:={3,}|-{3,})$/u;
const rule = /^\s*(?:[-*_=─—]\s*){3,}$/u;

/** Whether a line underlines a heading, as Markdown does. */
export const isUnderline = (line: string): boolean => underline.test(line.trim());

/** The texts between blank lines and rules. */
export function chunksOf(lines: readonly string[]): readonly Chunk[] {
  const chunks: { lines: string[]; isAfterRule: boolean }[] = [];
  let open: string[] | null = null;
  let isAfterRule = false;
  for (const line of lines) {
    const isUnderHeading = open?.length === 1 && isHeadline(open[0] ?? "") && isUnderline(line);
    const isRule = rule.test(line) && !isUnderHeading;
    if (!isThere(line) || isRule) {
      open = null;
      isAfterRule ||= isRule;
    } else if (open) {
      open.push(line.trimEnd());
    } else {
      open = [line.trimEnd()];
      chunks.push({ lines: open, isAfterRule });
    }
  }
  const lastText = chunks.findLastIndex(({ lines: [first = ""] }) => !noteMarkOf(first));
  return chunks.map((chunk, at) => ({ ...chunk, isTail: at > lastText }));
}
