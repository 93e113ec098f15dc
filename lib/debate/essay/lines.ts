const wideLetter = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const closed = /[.!?…。！？:;][\p{Pf}\p{Pe}\p{Cf}"'\d\p{No}[\]]*$/u;

/** Wider than a program breaks its lines: such a line was ended by whoever wrote it. */
const widestWrapped = 120;
const narrowestWrapped = 45;

/** How wide a line is set: a letter counts one, a syllable or a character of East Asia two. */
export function widthOf(line: string): number {
  let width = 0;
  for (const letter of line) width += wideLetter.test(letter) ? 2 : 1;
  return width;
}

/** Whether a line ends as a sentence does, with closing quotes and a note's mark after it or not. */
export const isClosed = (line: string): boolean => closed.test(line);

/**
 * Lines that follow each other without a blank one, as paragraphs: lines that a PDF broke at its margin are
 * joined, long lines are a paragraph each, as word processors put them on the clipboard, and any others stay
 * together with their breaks.
 */
export function paragraphsOf(lines: readonly string[]): readonly string[] {
  const long = lines.filter(isLong).length;
  if (long > 1 || (long === 1 && lines.every((line) => isLong(line) || isShort(line)))) return lines;
  return unwrapped(lines) ?? [lines.join("\n")];
}

const isLong = (line: string): boolean => widthOf(line) > widestWrapped;
const isShort = (line: string): boolean => widthOf(line) <= widestWrapped / 2 && !isClosed(line);

/**
 * The paragraphs of lines that were broken where the next word did not fit; null where the breaks are the
 * author's. A line that is broken earlier must end a paragraph, or be a heading before one.
 */
function unwrapped(lines: readonly string[]): readonly string[] | null {
  const longest = Math.max(...lines.map(widthOf));
  if (lines.length < 3 || longest < narrowestWrapped || longest > widestWrapped) return null;
  const isFull = (at: number): boolean => {
    const [word = ""] = (lines[at + 1] ?? "").trimStart().split(/\s/u);
    return at + 1 < lines.length && widthOf(lines[at] ?? "") + 1 + widthOf(word) > longest * 0.95;
  };
  const paragraphs: string[] = [];
  let begun: string[] = [];
  let full = 0;
  for (const [at, line] of lines.entries()) {
    begun.push(line);
    if (isFull(at)) {
      full += 1;
      continue;
    }
    const isHeading = begun.length === 1 && isShort(line) && isFull(at + 1);
    if (at + 1 < lines.length && !isClosed(line) && !isHeading) return null;
    paragraphs.push(joined(begun));
    begun = [];
  }
  return full >= lines.length / 2 ? paragraphs : null;
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。]$/u;

/** Lines as one: a soft hyphen at an end goes with its break, a hyphen stays. */
export const joined = (lines: readonly string[]): string =>
  lines.reduce((before, line) => {
    const next = line.trim();
    if (before.endsWith("\u00AD")) return before.slice(0, -1) + next;
    const end = before.slice(-3);
    if (/\p{L}-$/u.test(end) && /^\p{Ll}/u.test(next)) return before + next;
    return unspaced.test(end) ? before + next : `${before} ${next}`;
  });
