import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { plainOf, type Span, type Spans, type Typeset } from "./typeset";
import { plainText, typesetOf } from "./typeset-of";

/** A compact way to write what is set: ‹em›, «strong», [words→address host]. */
const spansAs = (spans: Spans): string => spans.map(spanAs).join("");
function spanAs(span: Span): string {
  if (typeof span === "string") return span;
  if ("words" in span) return `[${span.words}→${span.to}${span.host ? ` ${span.host}` : ""}]`;
  return "em" in span ? `‹${spansAs(span.em)}›` : `«${spansAs(span.strong)}»`;
}
const shown = (typeset: Typeset | null): string | null =>
  (typeset ?? [])
    .map((block) => {
      if ("text" in block) return spansAs(block.text);
      if ("quote" in block) return `> ${spansAs(block.quote)}`;
      return block.list
        .map((item, at) => `${block.from === undefined ? "•" : `${block.from + at})`} ${spansAs(item)}`)
        .join(" ");
    })
    .join(" | ") || null;

/** What is typed, and how it is set; null where it stays as it was typed. */
const emphasis: readonly (readonly [string, string | null])[] = [
  ["a **strong** word", "a «strong» word"],
  ["an *emphatic* word", "an ‹emphatic› word"],
  ["***both***", "«‹both›»"],
  ["**strong with *emphasis* in it**", "«strong with ‹emphasis› in it»"],
  ["*emphasis with **strength** in it*", "‹emphasis with «strength» in it›"],
  ["***a* b**", "«‹a› b»"],
  ["**a *b***", "«a ‹b›»"],
  ["(*aside*)", "(‹aside›)"],
  ["“**quoted**”", "“«quoted»”"],
  ["Note:*this*, too", "Note:‹this›, too"],
  ["**“Drills frighten nobody.”** No.", "«“Drills frighten nobody.”» No."],
  ["*one* and *two*", "‹one› and ‹two›"],
  ["*a *b* c*", "*a ‹b› c*"],
  ["**2026** was", "«2026» was"],
  // Korean: particles stand right behind the word.
  ["**중요**해요", "«중요»해요"],
  ["이 점이 **중요(important)**해요", "이 점이 «중요(important)»해요"],
  ["**“동맹은 위험하다”**라는 말", "«“동맹은 위험하다”»라는 말"],
  ["*훈련*은 안 무서워요", "‹훈련›은 안 무서워요"],
  ["정말**중요**해요", "정말«중요»해요"],
  ["**한국**과 **미국**의 동맹", "«한국»과 «미국»의 동맹"],
  ["これは**重要**です", "これは«重要»です"],
  ["这很**重要**。", "这很«重要»。"],
  // What nobody meant.
  ["2*3*4", null],
  ["2 * 3 * 4 = 24", null],
  ["3 *4 = 12, 5* 6", null],
  ["2**3**2", null],
  ["가로*세로*높이", null],
  ["김*수와 이*희, 홍*동", null],
  ["김**과 이**는 아니라고 했다", null],
  ["f**k and s**t", null],
  ["an unclosed *star", null],
  ["an unclosed **pair", null],
  ["closed only* here", null],
  ["* * *", null],
  ["****", null],
  ["**** you ****", null],
  ["** spaced **", null],
  ["*.txt and *.doc", null],
  ["/* a comment */", null],
  [".*foo.*bar", null],
  ["f(x)*g(x)*h(x)", null],
  ["a footnote* and another* one", null],
  ["snake_case_name", null],
  ["_like this_", null],
  ["__init__", null],
  ["^_^ T_T ^_^", null],
  ["¯\\_(ツ)_/¯", null],
  ["\\(^o^)/", null],
  ["#1 of #2", null],
  ["# not a heading", null],
  ["## 둘째", null],
  ["`code`", null],
  ["~~gone~~ ~ 10~20", null],
  ["| a | b |\n| - | - |", null],
  ["---\n===", null],
  ["&amp; &lt;b&gt; <b>bold</b> <script>alert(1)</script>", null],
  ["![x](javascript:alert(1))", null],
  ["    four spaces", null],
  ["[1] [^2] [x] [ ]", null],
];

const blocks: readonly (readonly [string, string | null])[] = [
  ["- one\n- two", "• one • two"],
  ["* one\n* two", "• one • two"],
  ["• 하나\n• 둘\n• 셋", "• 하나 • 둘 • 셋"],
  ["- one\n\n- two", "• one • two"],
  ["Because:\n\n- **one**\n- two\n\nSo no.", "Because: | • «one» • two | So no."],
  ["1. one\n2. two", "1) one 2) two"],
  ["3) three\n4) four", "3) three 4) four"],
  ["> their words\nmy answer", "> their words | my answer"],
  ["> two\n>\n> lines", "> two\n\nlines"],
  ["> **중요**한 말", "> «중요»한 말"],
  ["- I think so", null],
  ["1. That is the first reason", null],
  ["1. one\n1. one again", null],
  ["2026. 11. 30.", null],
  ["11. 30. 월\n12. 1. 화", null],
  ["- one\n* two", null],
  ["- one\nwhich goes on\n- two", null],
  ["-5\n-3", null],
  ["> 50 % of us", null],
  [">_< >> >3", null],
  [">= 5", null],
  ["a > b\nb > c", null],
];

const links: readonly (readonly [string, string | null])[] = [
  [
    "[the treaty](https://example.org/a_(b)?c=1#d) says",
    "[the treaty→https://example.org/a_(b)?c=1#d example.org] says",
  ],
  ["See https://example.org/a, please.", "See [https://example.org/a→https://example.org/a], please."],
  ["(https://example.org/a)", "([https://example.org/a→https://example.org/a])"],
  ["출처https://example.org/가", "출처[https://example.org/→https://example.org/]가"],
  ["https://example.org/a를 보세요", "[https://example.org/a→https://example.org/a]를 보세요"],
  ["**[a](http://example.org)**", "«[a→http://example.org/ example.org]»"],
  [
    "[https://bank.example](https://evil.example/)",
    "[https://bank.example→https://evil.example/ evil.example]",
  ],
  ["[аррӏе](https://аррӏе.com)", "[аррӏе→https://xn--80ak6aa92e.com/ xn--80ak6aa92e.com]"],
  ["[\u2067elpmaxe\u2069](https://example.org)", "[elpmaxe→https://example.org/ example.org]"],
  ["[x](javascript:alert(1))", null],
  ["javascript:alert(1) data:text/html,x vbscript:x", null],
  ["[x](JaVaScRiPt:alert(1)) [y](//example.org) [z](/rooms)", null],
  ["[x](mailto:a@example.org) [y](ftp://example.org)", null],
  ["https://user:pass@example.org/", null],
  ["https://localhost/ http://x", null],
  ["[ \u200B ](https://example.org\\@evil.example)", null],
  ["https:// and http:/x", null],
];

describe("a post's words are set", () => {
  it("where emphasis was meant, and nowhere else", () => {
    for (const [typed, set] of emphasis) expect([typed, shown(typesetOf(typed))]).toEqual([typed, set]);
  });

  it("as lists of two items or more, and as quotes", () => {
    for (const [typed, set] of blocks) expect([typed, shown(typesetOf(typed))]).toEqual([typed, set]);
  });

  it("with links to what can be followed, whose host is in sight", () => {
    for (const [typed, set] of links) expect([typed, shown(typesetOf(typed))]).toEqual([typed, set]);
  });

  it("as CommonMark sets them, where both find something in plain cases", () => {
    const bothSet = [...emphasis, ...blocks]
      .map(([typed]) => typed)
      .filter((typed) => /^[\x20-\x7e“”]*$/.test(typed) && typesetOf(typed) && !/\*a \*b|Note:/.test(typed));
    expect(bothSet.length).toBeGreaterThan(10);
    for (const typed of bothSet) expect([typed, byLibrary(typed)]).toEqual([typed, shown(typesetOf(typed))]);
  });

  it("once for each text, in as many steps as it has letters", () => {
    const text = "a **strong** word";
    expect(typesetOf(text)).toBe(typesetOf(text));
    for (const hostile of [
      "*a ",
      "**a",
      "***",
      "[a](https://",
      "[",
      "> ",
      "- a\n",
      "1. a\n",
      "가**",
      "https://",
    ]) {
      const long = hostile.repeat(60_000);
      expect(plainText(long).length).toBeGreaterThan(0);
    }
  });

  it("and no deeper than two", () => {
    const depth = (spans: Spans): number =>
      Math.max(
        0,
        ...spans.map((span) =>
          typeof span === "string" || "words" in span ? 0 : 1 + depth("em" in span ? span.em : span.strong),
        ),
      );
    for (const one of ["*a **b ", "***a ", "**a *b* ", "*a* **"]) {
      const found = typesetOf(one.repeat(50) + "*x** ***".repeat(50)) ?? [];
      for (const block of found) if ("text" in block) expect(depth(block.text)).toBeLessThanOrEqual(2);
    }
  });
});

describe("a post's plain words", () => {
  it("are what is read, without the marks", () => {
    expect(plainText("So:\n- **one** reason\n- [two](https://example.org)\n> *no*")).toBe(
      "So:\n• one reason\n• two\n“no”",
    );
    expect(plainText("1. a\n2. b")).toBe("1. a\n2. b");
    expect(plainText("2*3*4")).toBe("2*3*4");
    expect(plainOf({ body: null })).toBe("");
  });
});

/** The same by the library that reads motions from Markdown files, which knows CommonMark whole. */
function byLibrary(typed: string): string {
  type Node = Readonly<{ type: string; value?: string; start?: number | null; children?: readonly Node[] }>;
  const say = (node: Node): string => {
    const inside = (by = "") => (node.children ?? []).map(say).join(by);
    if (node.type === "emphasis") return `‹${inside()}›`;
    if (node.type === "strong") return `«${inside()}»`;
    if (node.type === "blockquote") return `> ${inside()}`;
    if (node.type === "list")
      return (node.children ?? [])
        .map(
          (item, at) =>
            `${node.start ? `${node.start + at})` : "•"} ${(item.children ?? []).map(say).join("")}`,
        )
        .join(" ");
    return node.type === "root" ? inside(" | ") : (node.value ?? inside());
  };
  return say(fromMarkdown(typed) as Node).replace("‹«both»›", "«‹both›»");
}
