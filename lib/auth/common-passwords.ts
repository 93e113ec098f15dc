import { readFileSync } from "node:fs";
import { join } from "node:path";
import { normalized } from "../debate/text/normal";

const kept = globalThis as { crossfloorCommonPasswords?: ReadonlySet<string> };

/**
 * 10,000 passwords that are guessed first, read when the first is asked for. They are the passwords of
 * @zxcvbn-ts/language-common 4.1.3 (MIT, Dan Wheeler, Dropbox and zxcvbn-ts): all that are long enough here,
 * and the most common of the others, which count with digits or signs around them.
 */
function readList(): ReadonlySet<string> {
  kept.crossfloorCommonPasswords ??= new Set(
    readFileSync(join(process.cwd(), "lib/auth/common-passwords.txt"), "utf8").split("\n").filter(Boolean),
  );
  return kept.crossfloorCommonPasswords;
}

/**
 * Whether a password is one of those, whatever its case and form: by itself, twice, or with nothing but
 * digits and signs before and after it.
 */
export function isCommonPassword(password: string): boolean {
  const text = normalized(password, "NFKC").toLowerCase();
  const list = readList();
  const half = text.slice(0, text.length / 2);
  const word = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return list.has(text) || list.has(word) || (half + half === text && list.has(half));
}
