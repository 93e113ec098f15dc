import { normalized } from "@/lib/debate/text/normal";

/** What a keyboard says of a press. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "isComposing"
>;

/**
 * The key that is pressed, whatever it would type: "j" also where a Korean, Greek or Russian keyboard makes
 * another letter of it, "?", "ArrowLeft", "Space". What a Latin layout types goes before the place of the
 * key, so that AZERTY and Dvorak have their own letters. Null for a press that belongs to the browser, the
 * system or a syllable being composed, and for a capital.
 */
export function pressedKey(press: Press): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const typed = normalized(press.key, "NFKC");
  if (typed === " ") return press.shiftKey ? null : "Space";
  if (typed.length > 1 && !unknown.has(typed) && /^\w+$/.test(typed)) return press.shiftKey ? null : typed;

  const key = /^[!-~]$/.test(typed) ? typed.toLowerCase() : keyAt(press);
  return key && /[a-z]/.test(key) && press.shiftKey ? null : key;
}

/** A key that types one character, and is not the space. */
export const isCharacter = (key: string): boolean => /^[!-~]$/.test(key);

/** What a browser says where an input method has the key, or where it does not know it. */
const unknown: ReadonlySet<string> = new Set(["Process", "Unidentified", "Dead"]);

/** What stands on a key in most places, without and with Shift. */
const marks: Readonly<Record<string, string>> = {
  Slash: "/?",
  Minus: "-_",
  Equal: "=+",
  Comma: ",<",
  Period: ".>",
  Semicolon: ";:",
  Quote: "'\"",
  BracketLeft: "[{",
  BracketRight: "]}",
  Backslash: "\\|",
  Backquote: "`~",
};

function keyAt({ code, shiftKey }: Press): string | null {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (letter) return letter.toLowerCase();
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  if (digit) return shiftKey ? null : digit;
  return marks[code]?.[shiftKey ? 1 : 0] ?? null;
}
