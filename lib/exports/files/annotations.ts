import type { Quote } from "../../debate/anchors";
import { languageIn } from "../../debate/text/script";
import { setWords } from "../../debate/typeset/set-words";
import type { Evidence, Kind, Side } from "../../debate/vocabulary";
import type { RoomFile } from "../schemas";

/** A published post, as far as an annotation tells of it. */
export type Said = Readonly<{
  id: string;
  paragraphId: string;
  parentId: string | null;
  kind: Kind;
  side: Side | null;
  name: string;
  body: string;
  language?: string | null | undefined;
  quote: Quote | null;
  evidence: readonly Evidence[];
  createdAt: string;
  editedAt: string | null;
  isSpoken?: boolean;
}>;

/** Where annotations have their addresses, what they are of, and its language. */
export type Annotated = Readonly<{ at: string; title: string; language: string; posts: readonly Said[] }>;

const context = "http://www.w3.org/ns/anno.jsonld";

export const mostOnPage = 100;

/** How the Web Annotation vocabulary says what a post does. */
const motivations: Readonly<Record<Kind, string>> = {
  REBUT: "assessing",
  SUPPORT: "assessing",
  CONCEDE: "assessing",
  QUESTION: "questioning",
};

/** A post as a W3C Web Annotation of a paragraph, and of the post that it answers. */
function annotationOf(post: Said, { at, language: room }: Annotated) {
  const { id, parentId, kind, side, name, body, quote, evidence, createdAt, editedAt } = post;
  const source = `${at}/essay#${post.paragraphId}`;
  const selector = quote && [
    { type: "TextQuoteSelector", exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    { type: "TextPositionSelector", start: quote.start, end: quote.end },
  ];
  const words = selector ? { type: "SpecificResource", source, selector } : source;
  const answered = `${at}/annotations#${parentId}`;
  const targets = parentId === null ? [words] : quote ? [answered, words] : [answered];
  const tags = [
    kind.toLowerCase(),
    ...(side ? [side.toLowerCase()] : []),
    ...(post.isSpoken ? ["spoken"] : []),
  ];
  const set = setWords({ ...post, body });
  const language = languageIn(room, set);
  const format = set.typeset ? "text/markdown" : "text/plain";
  return {
    id: `${at}/annotations#${id}`,
    type: "Annotation",
    motivation: parentId === null ? motivations[kind] : ["replying", motivations[kind]],
    creator: { type: "Person", name },
    created: createdAt,
    ...(editedAt && { modified: editedAt }),
    body: [
      { type: "TextualBody", purpose: "commenting", value: body, format, language },
      ...tags.map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
      ...evidence.map(({ url }) => ({ type: "SpecificResource", purpose: "linking", source: url })),
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

const pageAt = (at: string, page: number): string => `${at}/annotations?page=${page}`;

const pagesOf = ({ posts }: Annotated): number => Math.ceil(posts.length / mostOnPage);

/** The collection by itself: how many there are, and where its first and last page are. */
export function collectionOf(of: Annotated) {
  const { at, title, posts } = of;
  const pages = pagesOf(of);
  return {
    "@context": context,
    id: `${at}/annotations`,
    type: "AnnotationCollection",
    label: title,
    total: posts.length,
    ...(pages > 0 && { first: pageAt(at, 0), last: pageAt(at, pages - 1) }),
  };
}

/** One page of a collection; null where it has none of this number. */
export function pageOf(of: Annotated, page: number) {
  const { at, posts } = of;
  const pages = pagesOf(of);
  if (page >= pages) return null;
  const { "@context": _, ...partOf } = collectionOf(of);
  const start = page * mostOnPage;
  return {
    "@context": context,
    id: pageAt(at, page),
    type: "AnnotationPage",
    partOf,
    startIndex: start,
    ...(page > 0 && { prev: pageAt(at, page - 1) }),
    ...(page < pages - 1 && { next: pageAt(at, page + 1) }),
    items: posts.slice(start, start + mostOnPage).map((post) => annotationOf(post, of)),
  };
}

/** A room's published posts as one collection, whose only page is in it. */
export function annotationsOf(file: RoomFile, at: string) {
  const names = new Map(file.members.map(({ id, name }) => [id, name]));
  const posts = file.posts.flatMap(({ author, paragraph, parent, ...post }): Said[] =>
    post.status === "PUBLISHED" && author !== null
      ? [{ ...post, paragraphId: paragraph, parentId: parent, name: names.get(author) ?? "" }]
      : [],
  );
  const of = { at, title: file.title, language: file.motion.language, posts };
  const { first: _, last: __, ...collection } = collectionOf(of);
  if (posts.length === 0) return collection;
  const items = posts.map((post) => annotationOf(post, of));
  const page = { id: pageAt(at, 0), type: "AnnotationPage", startIndex: 0, items };
  return { ...collection, first: page, last: page.id };
}
