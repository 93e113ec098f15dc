import { getTranslations } from "next-intl/server";
import type { Text } from "../../debate/turn/text-in";
import type { Language } from "../../i18n/language";

const heads = [
  "number",
  "answers",
  "paragraph",
  "author",
  "side",
  "kind",
  "body",
  "quote",
  "restatement",
  "sources",
  "status",
  "phase",
  "written",
  "changed",
  "rating",
  "ratings",
  "name",
  "role",
  "joined",
  "posts",
  "words",
  "text",
  "part",
  "state",
  "answeredBy",
  "stands",
  "points",
  "mostPoints",
  "graded",
  "released",
  "replies",
  "feedback",
  "comments",
] as const;
const sides = ["PROPOSITION", "OPPOSITION"] as const;
const kinds = ["REBUT", "SUPPORT", "QUESTION", "CONCEDE"] as const;
const roles = ["TEACHER", "STUDENT", "JUDGE"] as const;
const statuses = ["PUBLISHED", "PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"] as const;
const parts = ["PARAGRAPH", "HEADING", "LIST", "QUOTATION", "FOOTNOTE"] as const;
const states = ["answered", "conceded", "open", "dropped", "none"] as const;
const sheets = ["posts", "students", "paragraphs", "flow", "ground"] as const;
const choices = ["FOR", "UNDECIDED", "AGAINST"] as const;
const lines = [
  "ground",
  "yes",
  "no",
  "before",
  "after",
  "results",
  "winnerFOR",
  "winnerAGAINST",
  "winnerDRAW",
  "gone",
] as const;

const listed = <Key extends string>(keys: readonly Key[], say: (key: Key) => string) =>
  Object.fromEntries(keys.map((key) => [key, say(key)])) as Readonly<Record<Key, string>>;

type Words = Awaited<ReturnType<typeof getTranslations<"takeHome.file">>>;

/** Every word that a file of a room has of its own. */
export const wordsIn = (language: Language, t: Words, text: Text = "essay") => ({
  language,
  heads: listed(heads, (key) => t(`heads.${key}`, { text })),
  side: listed(sides, (key) => t(`side.${key}`)),
  kind: listed(kinds, (key) => t(`kind.${key}`)),
  role: listed(roles, (key) => t(`role.${key}`)),
  status: listed(statuses, (key) => t(`status.${key}`)),
  part: listed(parts, (key) => t(`part.${key}`, { text })),
  state: listed(states, (key) => t(`state.${key}`)),
  sheet: listed(sheets, (key) => t(`sheet.${key}`, { text })),
  choice: listed(choices, (key) => t(`choice.${key}`)),
  line: listed(lines, (key) => t(`line.${key}`)),
});

export type FileWords = ReturnType<typeof wordsIn>;

export const wordsFor = async (language: Language, text: Text): Promise<FileWords> =>
  wordsIn(language, await getTranslations({ locale: language, namespace: "takeHome.file" }), text);
