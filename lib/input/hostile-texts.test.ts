import { describe, expect, it } from "vitest";
import { codeField, passwordField } from "../auth/schemas";
import { splitBlocks } from "../debate/essay/blocks";
import { withoutDateline } from "../debate/essay/dateline";
import { readName } from "../debate/naming/names";
import { normalizeCode, normalizeRejoinKey } from "../debate/text/codes";
import { fieldLength, readField } from "../debate/text/field";
import { cleanKey, cleanLine } from "../debate/text/keys";
import { countWords } from "../debate/text/text";
import { readWebAddress } from "../debate/text/web-address";
import { emailField, textField } from "./text-field";

/**
 * Texts that cost the square of their length where a pattern looks for what is not there, or marks are put in
 * order: 120,000 characters of them are read in a moment, or not within ten seconds.
 */
const size = 120_000;
const run = (piece: string): string => piece.repeat(size / piece.length);
const hostile: Readonly<Record<string, string>> = {
  "marks out of order": `a${"\u0301".repeat(size / 2)}${"\u0323".repeat(size / 2)}`,
  "marks after spaces": run(" \u0301\u0323"),
  spaces: `a${run(" ")}b`,
  "lines of spaces": `a${run(" \n \n")}b`,
  "other spaces": `a${run("\u00A0\u3000")}b`,
  "emoji joined": `${run("👩\u200D")}b`,
  "emoji coloured": `👩${run("\uFE0F")}b`,
  quotes: `a${run("“’")}b`,
  brackets: `${run("([")}b`,
  isolates: `${run("\u2066\u2069\u2066")}b`,
  hyphens: `a${run("-–")} b`,
  "points and letters": `${run("a.")}!`,
  "list of lines": `- a\n${run("b\n")}`,
  digits: `1${run("1,")} b`,
};

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  "a field of one line": (text) => readField(text, { isRequired: true, longest: 40 }),
  "a field of lines": (text) => readField(text, { isRequired: true, longest: 2000, isMultiline: true }),
  "a counter": (text) => fieldLength(text),
  "a counter of lines": (text) => fieldLength(text, true),
  "a key": cleanKey,
  "a line": cleanLine,
  "a code": normalizeCode,
  "a rejoin key": normalizeRejoinKey,
  "a name": readName,
  "an address": readWebAddress,
  "an address of the web": (text) => readWebAddress(`https://${text}.org`),
  words: countWords,
  "an e-mail address": (text) => emailField.safeParse(`${text}@school.org`),
  "a password": (text) => passwordField.safeParse(text),
  "a code of a second factor": (text) => codeField.safeParse(text),
  "a text of a schema": (text) => textField(0, 10).safeParse(text),
  "an essay": (text) => splitBlocks(text.slice(0, 60_000)),
  "a line of day and place": withoutDateline,
};

describe.each(Object.entries(readers))("%s", (_, read) => {
  it.each(Object.entries(hostile))(
    "is read in a moment where it is %s",
    (_, text) => {
      expect(() => read(text)).not.toThrow();
    },
    10_000,
  );
});
