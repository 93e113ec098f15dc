const readable = "[data-aloud]";
const of = "article, [data-aloud-of]";

/** The text that a button asks for, and those after it on the same list. */
export function textsOf(button: HTMLElement): readonly HTMLElement[] {
  const first = textAt(button);
  const list = first?.closest(".essay, .threads-list");
  const all = [...(list?.querySelectorAll<HTMLElement>(readable) ?? [])];
  return first ? [first, ...all.slice(all.indexOf(first) + 1)] : [];
}

/** Beside the button; over an essay, of the paragraph that is open, or the first. */
function textAt(button: HTMLElement): HTMLElement | null {
  const essay = button.dataset.aloudFrom === "here" ? button.closest(".essay") : null;
  const place = essay?.querySelector("[data-selected]") ?? essay ?? button.closest(of);
  return place?.querySelector<HTMLElement>(readable) ?? null;
}

/** What a text is part of: it is marked while it is read, and says what it is called. */
export const placeOf = (text: Element): Element => text.closest(of) ?? text;

export const languageAt = (text: Element): string =>
  text.closest("[lang]")?.getAttribute("lang") || document.documentElement.lang;

/** What a text says, with its paragraphs and items apart. */
export function wordsIn(text: Element): string {
  const blocks = [...text.querySelectorAll("p, li, blockquote")];
  return (blocks.length > 0 ? blocks : [text]).map((block) => block.textContent).join("\n");
}

/** So long a piece at most, for some devices fall silent in the middle of longer ones. */
const longest = 220;

/** A text in pieces, of a sentence each where that is not too long. */
export function piecesOf(text: string, language: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line) => sentencesIn(line, language))
    .flatMap((sentence) => cut(sentence.trim()))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

const sentencesIn = (line: string, language: string): readonly string[] =>
  "Segmenter" in Intl
    ? [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(line)].map((one) => one.segment)
    : line.split(/(?<=[.!?。！？…]["”’)]*)\s+/u);

function cut(sentence: string): readonly string[] {
  if (sentence.length <= longest) return [sentence];
  const space = sentence.lastIndexOf(" ", longest);
  const at = space > longest / 2 ? space : longest;
  return [sentence.slice(0, at), ...cut(sentence.slice(at).trimStart())];
}
