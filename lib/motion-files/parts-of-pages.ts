import { splitBlocks } from "../debate/essay/blocks";
import { isHeadline } from "../debate/essay/headings";
import { isClosed, joined, widthOf } from "../debate/essay/lines";
import { listAt } from "../debate/essay/list-marks";
import { noteMarkOf } from "../debate/essay/note-marks";
import type { Part } from "../debate/essay/part";

/** A line of a printed page: its words, where it begins and ends, how far up it is, its letters' size. */
type Line = Readonly<{ text: string; x: number; right: number; y: number; size: number }>;
export type PrintedPage = Readonly<{ height: number; lines: readonly Line[] }>;

type Kind = "TEXT" | "HEADING" | "TITLE" | "NOTE" | "ROW";
type Run = { kind: Kind; lines: Line[] };

/**
 * The parts of what was printed, known by where its lines stand and how large their letters are. What stands
 * over or under every page is left away; notes come after the text.
 */
export function partsOfPages(pages: readonly PrintedPage[]): readonly Part[] {
  const lines = pages.map(withoutRunningLines(pages));
  const all = lines.flat();
  const size = usual(all.map((line) => [line.size, line.text.length]));
  const gap = usualGap(lines, size);
  const runs: Run[] = [];
  for (const page of lines) for (const run of runsIn(page, size, gap)) goOn(runs, run, size);
  const largest = Math.max(0, ...all.map((line) => line.size));
  const first = runs.findIndex(({ kind }) => kind === "HEADING");
  const title = runs[first];
  if (title && first < 2 && (title.lines[0]?.size ?? 0) >= largest * 0.98) title.kind = "TITLE";
  return partsOfRuns(runs);
}

/** The value that most letters have. */
function usual(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const usualGap = (pages: readonly (readonly Line[])[], size: number): number =>
  usual(
    pages.flatMap((page) =>
      page.flatMap((line, at): readonly [number, number][] => {
        const down = (page[at - 1]?.y ?? line.y) - line.y;
        return down > size * 0.8 && down < size * 4 ? [[down, 1]] : [];
      }),
    ),
  ) || size * 1.4;

/** Lines in the margins at head and foot that are on other pages, too, or a number alone. */
function withoutRunningLines(pages: readonly PrintedPage[]): (page: PrintedPage) => readonly Line[] {
  const isMargin = ({ y }: Line, { height }: PrintedPage, part = 0.09) =>
    y > height * (1 - part) || y < height * part;
  const bare = (text: string) => text.replace(/\d+/g, "#");
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(
      page.lines.filter((line) => isMargin(line, page)).map(({ text }) => bare(text)),
    ))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const isNumber = (text: string) =>
    /^[-–—\s]*(?:p\.|page)?\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—\s]*$/i.test(text);
  return (page) =>
    page.lines.filter((line) => {
      if (isNumber(line.text) && isMargin(line, page, 0.13)) return false;
      return !isMargin(line, page) || (counts.get(bare(line.text)) ?? 0) < 2;
    });
}

function runsIn(page: readonly Line[], size: number, gap: number): readonly Run[] {
  const runs: Run[] = [];
  const left = Math.min(...page.filter((line) => Math.abs(line.size - size) < 1).map((line) => line.x));
  const right = Math.max(...page.map((line) => line.right));
  const isNextOf = (kind: Kind, before: Line, line: Line): boolean => {
    if (kind === "ROW") return false;
    if (kind === "HEADING") return Math.abs(before.y - line.y) > line.size * 1.7;
    return kind === "NOTE" ? noteMarkOf(line.text) !== null : isNew(before, line, { gap, left, right });
  };
  const isNoteSize = (line: Line) => line.size <= size * 0.92;
  for (const [at, line] of page.entries()) {
    const before = page[at - 1];
    const open = runs.at(-1);
    const isBig = line.size >= size * 1.12 && isShort(line.text);
    const isNote = isNoteSize(line) && (open?.kind === "NOTE" || noteMarkOf(line.text) !== null);
    const isRow = line.text.includes(column);
    const kind: Kind = isRow ? "ROW" : isBig ? "HEADING" : isNote ? "NOTE" : "TEXT";
    const isApart =
      !before || open?.kind !== kind || Math.abs(before.size - line.size) > 1 || isNextOf(kind, before, line);
    if (isApart) runs.push({ kind, lines: [line] });
    else open?.lines.push(line);
  }
  return runs;
}

/** Where a line has a wide gap, as between the columns of a table. */
const column = " | ";

const isShort = (text: string): boolean => widthOf(text) <= 160;

type Measures = Readonly<{ gap: number; left: number; right: number }>;

/** Whether a line begins something: further down than usual, moved in, or after a line that ended early. */
function isNew(before: Line, line: Line, { gap, left, right }: Measures): boolean {
  const down = before.y - line.y;
  if (down > gap * 1.25 || down < -gap) return true;
  const isMovedIn = line.x > left + line.size * 0.8 && before.x <= left + line.size * 0.4;
  const endedEarly = before.right < right - (right - left) * 0.12;
  return (isMovedIn && isClosed(before.text)) || (endedEarly && isClosed(before.text));
}

/** A run goes on the one before it where a page ended in the middle of it. */
function goOn(runs: Run[], run: Run, size: number): void {
  const last = runs.findLast(({ kind }) => kind !== "NOTE");
  const end = last?.lines.at(-1);
  const begin = run.lines[0];
  const isNextPage = end !== undefined && begin !== undefined && begin.y > end.y + size;
  const isCut = last?.kind === "TEXT" && run.kind === "TEXT" && end && !isClosed(end.text);
  const isMarked = begin !== undefined && listAt([begin.text], 0) !== null;
  if (isNextPage && isCut && !isMarked) last.lines.push(...run.lines);
  else runs.push(run);
}

/** Runs as text with marks, read as any other text is; what is known of them stays as it is. */
function partsOfRuns(runs: readonly Run[]): readonly Part[] {
  const texts = (kind: Kind) =>
    runs.flatMap((run) => (run.kind === kind ? [joined(run.lines.map(({ text }) => text))] : []));
  const isLast = (at: number) => runs.slice(at + 1).every(({ kind }) => kind !== "TEXT");
  const text = runs.flatMap(({ kind, lines }, at): readonly string[] => {
    const words = lines.map((line) => line.text);
    if (kind === "TEXT") return [textOfLines(words)];
    if (kind === "ROW")
      return [words.length > 1 ? words.map((row) => `• ${row}`).join("\n") : words.join("\n")];
    return kind === "HEADING" && !isLast(at)
      ? [`# ${joined(words)}`]
      : kind === "HEADING"
        ? [joined(words)]
        : [];
  });
  const title: readonly Part[] = texts("TITLE").map((words) => ({ kind: "TITLE", text: words }));
  const notes = texts("NOTE").map((words): Part => {
    const sign = noteMarkOf(words)?.sign;
    const [whole = ""] = /^\s*(?:\[\^?[^\]]{1,4}\]:?|\(?\d{1,3}[.)]?|[⁰¹²³⁴-⁹†‡]+)\s*/u.exec(words) ?? [];
    return { kind: "FOOTNOTE", text: sign ? `[${sign}] ${words.slice(whole.length)}` : words };
  });
  return [...title, ...splitBlocks(text.join("\n\n")), ...notes];
}

/** A list keeps its lines, and a short line may be a heading; the lines of a paragraph are one. */
const textOfLines = (lines: readonly string[]): string => {
  const list = listAt(lines, 0);
  if (list && list.lines.length === lines.length) return lines.join("\n");
  const [first = "", ...rest] = lines;
  const isOverText = rest.length > 1 && isHeadline(first) && widthOf(first) < widthOf(rest[0] ?? "") * 0.6;
  return isOverText ? `${first}\n\n${joined(rest)}` : joined(lines);
};
