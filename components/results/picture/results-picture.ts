import { type MaskedCount, showsAnybody, unknown } from "@/lib/debate/masking/masked-count";
import type { ResultsView } from "@/lib/debate/results-view";
import { sizeOf, type Tally } from "@/lib/debate/swing";
import type { Choice } from "@/lib/debate/vocabulary";
import { layOutSankey, type SankeyBar, sankeySize } from "../sankey/layout";
import { likelyOf, sumsOf } from "../sankey/likely";

/** What is written on the picture, in the reader's language. */
export type PictureWords = Readonly<{
  language: string;
  title: string;
  headline: string;
  before: string;
  after: string;
  /** Stands for a tally that is not shown. */
  hidden: string;
  choice: Readonly<Record<Choice, string>>;
}>;

export const pictureSize = { width: 800, height: 600 };

const fonts = "Inter, Pretendard, Noto Sans KR, Malgun Gothic, Apple SD Gothic Neo, system-ui, sans-serif";
const colours = { FOR: "#3a37a5", AGAINST: "#8a4b00", UNDECIDED: "#5d584f" } as const;
const marks = { FOR: "▲ ", AGAINST: "▼ ", UNDECIDED: "" } as const;
const order = ["FOR", "UNDECIDED", "AGAINST"] as const;
const frame = { left: 170, top: 150, width: 460, height: sankeySize };

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replace(/[\uFFFE\uFFFF]/g, "");

type Look = Readonly<{
  size?: number;
  weight?: number;
  colour?: string;
  anchor?: "start" | "middle" | "end";
}>;

const textAt = (
  x: number,
  y: number,
  text: string,
  { size = 16, weight = 400, colour = "#1c1a17", anchor = "start" }: Look = {},
) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escaped(text)}</text>`;

/** How wide a text is, about, in Latin letters: one of Korean is as wide as two. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u1100" ? 2 : 1), 0);

/** A text in lines of about so many letters; what is more than two lines is cut. */
function inLines(text: string, most: number): readonly string[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && widthOf(line) + widthOf(word) >= most) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.length > 2 ? [lines[0] ?? "", `${lines[1]} …`] : lines;
}

/**
 * The results as a picture that stands by itself: who moved, and both votes. It is drawn of what its reader
 * is shown on the page, and of nothing else.
 */
export function pictureOf(results: ResultsView, words: PictureWords): string {
  const { matrix, tallies } = results;
  const { width, height } = pictureSize;
  const titleLines = inLines(words.title, 84);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fonts}" lang="${escaped(words.language)}">`,
    `<title>${escaped(`${words.title}: ${words.headline}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fffefb"/>`,
    ...titleLines.map((line, at) => textAt(40, 44 + 22 * at, line, { colour: colours.UNDECIDED })),
    textAt(40, 66 + 22 * titleLines.length, words.headline, { size: 24, weight: 700 }),
    ...(matrix && showsAnybody(matrix)
      ? flowsOf(results, matrix, words)
      : [...barOf(190, words.before, tallies.opening), ...barOf(330, words.after, tallies.closing)]),
    tallyLine(510, words.before, tallies.opening, words),
    tallyLine(550, words.after, tallies.closing, words),
    "</svg>",
  ].join("");
}

/** A vote as one bar, where nothing of who moved is shown. */
function barOf(y: number, name: string, tally: Tally | null): readonly string[] {
  if (!tally || sizeOf(tally) === 0) return [];
  const whole = pictureSize.width - 80;
  let x = 40;
  const parts = order.map((choice) => {
    const width = (whole * tally[choice]) / sizeOf(tally);
    const part = `<rect x="${x}" y="${y}" width="${width}" height="72" fill="${colours[choice]}"/>`;
    x += width;
    return part;
  });
  return [textAt(40, y - 12, name, { size: 14, colour: colours.UNDECIDED }), ...parts];
}

function flowsOf(results: ResultsView, matrix: NonNullable<ResultsView["matrix"]>, words: PictureWords) {
  const sums = sumsOf(results);
  const { bars, flows } = layOutSankey(matrix, likelyOf(matrix, sums, results.matched.total), sums);
  const { left, top, width, height } = frame;
  const across = width / sankeySize;
  return [
    textAt(left - 12, top - 14, words.before, { size: 14, colour: colours.UNDECIDED, anchor: "end" }),
    textAt(left + width + 12, top - 14, words.after, { size: 14, colour: colours.UNDECIDED }),
    `<g transform="translate(${left} ${top}) scale(${across} ${height / sankeySize})">`,
    ...flows.map(
      ({ from, to, count, path, thickness }) =>
        `<path d="${path}" fill="none" stroke="${colours[to]}" stroke-width="${thickness}" stroke-opacity="${(from === to ? 0.16 : 0.62) * (count === unknown ? 0.5 : 1)}"/>`,
    ),
    ...bars.map(
      ({ end, choice, top: y, bottom }) =>
        `<rect x="${end === "opening" ? 0 : sankeySize - 8}" y="${y}" width="8" height="${bottom - y}" fill="${colours[choice]}"/>`,
    ),
    "</g>",
    ...flows.map(({ count, label }) => countAt(left + across * label.x, top + label.y, count)),
    ...bars.map((bar) => nameAt(bar, words)),
  ];
}

const countAt = (x: number, y: number, count: MaskedCount): string =>
  `<rect x="${x - 12}" y="${y - 10}" width="24" height="20" fill="#fffefb"/>${textAt(x, y + 5, count === unknown ? "?" : String(count), { size: 14, weight: 600, anchor: "middle" })}`;

function nameAt({ end, choice, top, bottom, people }: SankeyBar, words: PictureWords): string {
  const isLeft = end === "opening";
  const x = isLeft ? frame.left - 12 : frame.left + frame.width + 12;
  const y = frame.top + (top + bottom) / 2 + 5;
  const said = `${marks[choice]}${words.choice[choice]}${people === null ? "" : ` ${people}`}`;
  return textAt(x, y, said, { weight: 600, colour: colours[choice], anchor: isLeft ? "end" : "start" });
}

function tallyLine(y: number, name: string, tally: Tally | null, { choice, hidden }: PictureWords): string {
  const head = textAt(40, y, name, { weight: 600 });
  if (!tally) return head + textAt(260, y, hidden, { colour: colours.UNDECIDED });
  const cells = order.map((one, at) =>
    textAt(260 + 170 * at, y, `${marks[one]}${choice[one]} ${tally[one]}`, { colour: colours[one] }),
  );
  return sizeOf(tally) === 0 ? head : head + cells.join("");
}
