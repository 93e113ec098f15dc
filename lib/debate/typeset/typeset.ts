/**
 * How a post's words are set where its author marked them: emphasis, lists, links and quotes, and nothing
 * else. It holds texts and addresses and never markup, so whoever draws it can draw nothing but these.
 */

/** Emphasis holds no emphasis of its own weight, so that nothing stands deeper than two. */
export type Span =
  | string
  | Readonly<{ em: Spans }>
  | Readonly<{ strong: Spans }>
  /** An http or https address; `host` where the words do not show it themselves. */
  | Readonly<{ to: string; words: string; host?: string }>;

export type Spans = readonly Span[];

/** `from` is the first number of a numbered list. */
export type Block =
  | Readonly<{ text: Spans }>
  | Readonly<{ quote: Spans }>
  | Readonly<{ list: readonly Spans[]; from?: number }>;

export type Typeset = readonly Block[];

/**
 * What somebody wrote: as it was typed, how it is set where it has marks, and its language (BCP 47) where
 * anything tells.
 */
export type SetWords = Readonly<{ body: string | null; typeset?: Typeset; language?: string }>;

/** What a post says in plain words, without the marks in it. */
export const plainOf = ({ body, typeset }: Pick<SetWords, "body" | "typeset">): string =>
  typeset ? typeset.map(plainBlock).join("\n") : (body ?? "");

function plainBlock(block: Block): string {
  if ("text" in block) return plainSpans(block.text);
  if ("quote" in block) return `“${plainSpans(block.quote)}”`;
  const { list, from } = block;
  return list
    .map((item, at) => `${from === undefined ? "•" : `${from + at}.`} ${plainSpans(item)}`)
    .join("\n");
}

const plainSpans = (spans: Spans): string => spans.map(plainSpan).join("");

function plainSpan(span: Span): string {
  if (typeof span === "string") return span;
  if ("words" in span) return span.words;
  return plainSpans("em" in span ? span.em : span.strong);
}
