import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Markdown as a tree of the tags of HTML. What stands over it between lines of dashes is told apart. */
export function readMarkdown(text) {
  const [whole = "", matter = ""] = front.exec(text) ?? [];
  const body = text.slice(whole.length).replace(/^\uFEFF/, "");
  const parsed = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const counts = { IMAGE: 0 };
  const tree = treeOf(parsed.children, counts);
  return {
    tree: matter.trim() === "" ? tree : [{ tag: "front", in: [matter] }, ...tree],
    title: fieldOf(matter, "title"),
    language: fieldOf(matter, "lang") ?? fieldOf(matter, "language"),
    counts,
  };
}

/** A field on one line of its own; anything more is nobody's title. */
function fieldOf(matter, name) {
  const [, value] = new RegExp(`^${name}:[ \\t]*(\\S.*)$`, "im").exec(matter) ?? [];
  return value?.trim().replace(/^(["'])(.*)\1$/, "$2");
}

const tags = {
  paragraph: "p",
  blockquote: "blockquote",
  listItem: "li",
  table: "table",
  tableRow: "tr",
  tableCell: "td",
  strong: "strong",
};

function treeOf(nodes, counts) {
  return nodes.flatMap((node) => {
    const inside = () => treeOf(node.children ?? [], counts);
    switch (node.type) {
      case "text":
      case "inlineCode":
        return [node.value];
      case "code":
        return [{ tag: "pre", in: [node.value] }];
      case "break":
        return [{ tag: "br", in: [] }];
      case "heading":
        return [{ tag: `h${node.depth}`, in: inside() }];
      case "list":
        return [{ tag: node.ordered ? "ol" : "ul", is: { start: String(node.start ?? 1) }, in: inside() }];
      case "footnoteReference":
        return [`[${node.label ?? node.identifier}]`];
      case "footnoteDefinition":
        return [{ tag: "note", is: { mark: node.label ?? node.identifier }, in: inside() }];
      case "image":
      case "imageReference":
        counts.IMAGE += 1;
        return [];
      // Comments and tags of a page; what stands between them is there as text.
      case "html":
      case "definition":
      case "thematicBreak":
        return [];
      default:
        return node.type in tags ? [{ tag: tags[node.type], in: inside() }] : inside();
    }
  });
}
