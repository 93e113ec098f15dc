import { splitBlocks } from "../debate/essay/blocks";
import { type Part, titleIn } from "../debate/essay/part";
import { done, type Outcome, refuse } from "../debate/outcome";
import { readField } from "../debate/text/field";
import { longest } from "../debate/text/limits";
import { directionOf } from "../motions/languages";
import { longestFile } from "./file-limits";
import { inTurn } from "./in-turn";
import { languageOf } from "./language-of";
import { partsOfPages } from "./parts-of-pages";
import { partsOfTree } from "./parts-of-tree";
import { type FileReason, type Found, readApart } from "./read-apart";
import { lengthOf, settled } from "./settled";
import { treeOf } from "./tree";

/**
 * What was left away or read otherwise, and how often: pictures, tables as lists, characters that cannot be
 * seen; and pages from right to left, in which a PDF may change the order of letters.
 */
export const noteKinds = ["IMAGE", "TABLE", "UNSEEN", "RIGHT_TO_LEFT"] as const;
type Note = Readonly<{ kind: (typeof noteKinds)[number]; count: number }>;

export type Imported = Readonly<{
  title: string;
  /** As it is said in the file or guessed; "und" where nobody can tell. */
  language: string;
  parts: readonly Part[];
  notes: readonly Note[];
}>;

type SentFile = Readonly<{ name: string; bytes: Uint8Array }>;

/** Reads a file for a teacher, as the parts of an essay. Nothing of it is kept. */
export async function importFile(
  teacherId: string,
  { name, bytes }: SentFile,
  signal: AbortSignal,
): Promise<Outcome<Imported>> {
  if (bytes.length > longestFile) return refuse("too-large");
  if (bytes.length === 0) return refuse("no-text");
  const found = await inTurn(teacherId, () => readApart(bytes, extensionOf(name), signal));
  if (found === null) return refuse("too-many", { retryAfter: 5 });
  const read = typeof found === "string" ? found : importedFrom(found, name);
  return typeof read === "string" ? refuse(read) : done(read);
}

/** The essay in what a file's reader found, or why there is none. */
export function importedFrom(found: Found, name: string): Imported | FileReason {
  const { parts: read, tables } = readParts(found);
  const { parts, unseen } = settled(read);
  if (parts.every(({ kind }) => kind === "LEFT_OUT")) return "no-text";
  if (lengthOf(parts) > longest.essay) return "too-large";
  const language = languageOf(found);
  const counts = {
    IMAGE: found.counts?.IMAGE ?? 0,
    TABLE: tables,
    UNSEEN: unseen,
    RIGHT_TO_LEFT: directionOf(language) === "rtl" ? (found.pages?.length ?? 0) : 0,
  };
  return {
    title: [found.title, titleIn(parts), stemOf(name)].map(asTitle).find((title) => title !== "") ?? "",
    language,
    parts,
    notes: noteKinds.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : [])),
  };
}

function readParts({ text, html, tree, pages }: Found): Readonly<{ parts: readonly Part[]; tables: number }> {
  if (pages) return { parts: partsOfPages(pages), tables: 0 };
  if (text === undefined) return partsOfTree(tree ?? treeOf(html ?? ""));
  return { parts: splitBlocks(text.replace(/\r\n?/g, "\n")), tables: 0 };
}

/** A title through the gate; "" where it can be none. */
function asTitle(raw: string | undefined): string {
  const read = readField(raw ?? "", { isRequired: false, longest: longest.motion });
  return read.ok ? read.text : "";
}

const extensionOf = (name: string): string =>
  /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, "").replaceAll("_", " ");
