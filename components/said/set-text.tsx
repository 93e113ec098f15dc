import { createElement, Fragment, type ReactNode } from "react";
import type { Block, Span, Spans, Typeset } from "@/lib/debate/typeset/typeset";

/** Words as they are set: a handful of elements, whatever was typed. */
export const SetText = ({ typeset }: Readonly<{ typeset: Typeset }>) =>
  createElement(Fragment, null, ...typeset.map(drawBlock));

function drawBlock(block: Block): ReactNode {
  const dir = "auto";
  if ("text" in block) return createElement("p", { dir }, ...draw(block.text));
  if ("quote" in block) return createElement("blockquote", { dir }, ...draw(block.quote));
  const items = block.list.map((item) => createElement("li", null, ...draw(item)));
  return block.from === undefined
    ? createElement("ul", { dir }, ...items)
    : createElement("ol", { dir, start: block.from }, ...items);
}

const draw = (spans: Spans): readonly ReactNode[] => spans.map(drawSpan);

/** Other people's pages open apart and learn nothing of where the reader comes from. */
function drawSpan(span: Span): ReactNode {
  if (typeof span === "string") return span;
  if ("em" in span) return createElement("em", null, ...draw(span.em));
  if ("strong" in span) return createElement("strong", null, ...draw(span.strong));
  return (
    <>
      <a href={span.to} target="_blank" rel="noopener noreferrer nofollow ugc" className="link">
        <bdi>{span.words}</bdi>
      </a>
      {span.host === undefined ? null : <bdi dir="ltr" className="text-quiet">{` (${span.host})`}</bdi>}
    </>
  );
}
