import { parse } from "csv-parse/sync";

/** A line of a roster, by the number it begins at, in its fields. */
export type Row = Readonly<{ line: number; fields: readonly string[] }>;

const separators = ["\t", ";", ","] as const;
export type Separator = (typeof separators)[number];

/** The lines of a roster that hold something, each parted by what parts the most of them. */
export function rowsOf(text: string): Readonly<{ rows: readonly Row[]; separator: Separator }> {
  const even = text.replace(/^\uFEFF/, "").replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n");
  const separator = separatorIn(even);
  const rows = (quoted(even, separator) ?? plain(even, separator))
    .map(({ line, fields }) => ({ line, fields: fields.map((field) => field.trim()) }))
    .filter(({ fields }) => fields.some((field) => field !== ""));
  return { rows, separator };
}

/** A tab goes before a semicolon, and this before a comma, which also stands inside of names. */
function separatorIn(text: string): Separator {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const isIn = (separator: Separator) =>
    2 * lines.filter((line) => line.includes(separator)).length >= lines.length;
  return separators.find(isIn) ?? ",";
}

/** As a program writes it, with quotes round fields; null where the quotes are not a program's. */
function quoted(text: string, separator: Separator): readonly Row[] | null {
  if (!text.includes('"')) return null;
  try {
    const found = parse(text, {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as readonly Readonly<{ record: string[]; info: { lines: number } }>[];
    return found.map(({ record, info }) => ({
      line: info.lines - record.join("").split("\n").length + 1,
      fields: record.map((field) => field.replaceAll("\n", " ")),
    }));
  } catch {
    return null;
  }
}

const plain = (text: string, separator: Separator): readonly Row[] =>
  text.split("\n").map((line, at) => ({ line: at + 1, fields: line.split(separator) }));
