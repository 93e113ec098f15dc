/** The keys that mark words, where they stand on the keyboard, whatever letters it writes. */
const marks: Readonly<Record<string, (words: string) => Marked>> = {
  KeyB: (words) => wrapped(words, "**"),
  KeyI: (words) => wrapped(words, "*"),
  KeyK: linked,
};

/** What words become, and what of it is selected then. */
type Marked = Readonly<{ text: string; from: number; to: number }>;

/** Marks the selected words of a box by a key; whether the key is one that does. */
export function markByKey(box: EventTarget | null, code: string): boolean {
  const mark = marks[code];
  if (!mark || !(box instanceof HTMLTextAreaElement)) return false;
  const { value, selectionStart, selectionEnd } = box;
  const words = value.slice(selectionStart, selectionEnd);
  const start = selectionStart + (words.length - words.trimStart().length);
  const { text, from, to } = mark(words.trim());
  put(box, start, start + words.trim().length, text);
  box.setSelectionRange(start + from, start + to);
  return true;
}

/** Lists of word processors come with a mark and a tab; they are pasted as lists are typed here. */
export function pasteList(box: HTMLTextAreaElement, text: string): boolean {
  const list = text
    .replace(/^[ \t]*[•·▪◦●○o\uF0B7§-]\t[ \t]*/gm, "- ")
    .replace(/^[ \t]*(\d+[.)])\t[ \t]*/gm, "$1 ");
  if (list === text) return false;
  put(box, box.selectionStart, box.selectionEnd, list);
  return true;
}

/** Goes in as if typed, so that the browser can undo it. */
function put(box: HTMLTextAreaElement, from: number, to: number, text: string): void {
  box.setSelectionRange(from, to);
  if (document.execCommand("insertText", false, text)) return;
  box.setRangeText(text, from, to, "end");
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function wrapped(words: string, by: string): Marked {
  const isMarked = words.length > 2 * by.length && words.startsWith(by) && words.endsWith(by);
  const text = isMarked
    ? words.slice(by.length, -by.length)
    : words
        .split("\n")
        .map((line) => (line === "" && words !== "" ? line : `${by}${line}${by}`))
        .join("\n");
  return words === "" ? { text, from: by.length, to: by.length } : { text, from: 0, to: text.length };
}

const begun = "https://";

function linked(words: string): Marked {
  if (/^https?:\/\/\S+$/i.test(words)) return { text: `[](${words})`, from: 1, to: 1 };
  const from = words.length + 3;
  return { text: `[${words}](${begun})`, from, to: from + begun.length };
}
