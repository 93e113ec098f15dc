import { db } from "../db/client";
import type { ParagraphView } from "../debate/motion/motion-view";
import { excerptOf, type Piece } from "../debate/search/excerpt";
import { searchableFor, searchedText } from "../debate/search/searchable";
import { type Term, termsIn } from "../debate/search/terms";
import type { PostView } from "../debate/views";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import { readerIn } from "../rooms/snapshot-json";
import { type Asked, askFor, type Lexed } from "./query-text";

/** A paragraph or a post that has the words, with the part of it where they are. */
type Found = Readonly<{
  paragraph: ParagraphView | null;
  post: PostView | null;
  excerpt: readonly Piece[];
}>;

/** A page of what was found in a room, best first, and how much there is in all. `isEmpty`: nothing was asked. */
export type FoundInRoom = Readonly<{
  isEmpty: boolean;
  count: number;
  found: readonly Found[];
  language: string;
}>;

/** So many are found on a page. */
export const pageSize = 20;

type Hit = Readonly<{ id: string; isPost: boolean; rank: number }>;

/**
 * What a member's room has of what they look for, among what they are shown and nothing else: neither what is
 * found nor its order nor the work comes from what is not theirs to see.
 */
export async function searchRoom(member: Member, query: string, page: number): Promise<FoundInRoom> {
  const whole = await readWholeRoom(member.roomId);
  const { language } = whole.motion;
  const terms = termsIn(query);
  const asked = await askWords(terms);
  if (!asked) return { isEmpty: true, count: 0, found: [], language };

  const { posts, paragraphs } = searchableFor(whole, readerIn(whole, member));
  const hits = await findHits(member.roomId, asked, [...posts.keys()], [...paragraphs.keys()]);
  const numberOf = (paragraphId = "") => paragraphs.get(paragraphId)?.number ?? Number.POSITIVE_INFINITY;
  const placed = hits.map((hit) => {
    const post = hit.isPost ? (posts.get(hit.id) ?? null) : null;
    const paragraph = paragraphs.get(post?.paragraphId ?? hit.id) ?? null;
    return { ...hit, post, paragraph, number: numberOf(paragraph?.id), at: post?.createdAt ?? "" };
  });
  const sorted = placed.sort(
    (a, b) =>
      b.rank - a.rank || a.number - b.number || (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1),
  );
  const shown = sorted.slice(page * pageSize, (page + 1) * pageSize);
  const texts = shown.map(({ post, paragraph }) => (post ? searchedText(post) : (paragraph?.text ?? "")));
  const excerpts = await markIn(texts, asked, terms);
  const found = shown.map(({ post, paragraph }, at) => ({ post, paragraph, excerpt: excerpts[at] ?? [] }));
  return { isEmpty: false, count: sorted.length, found, language };
}

/** The terms as PostgreSQL is asked for them; null where nothing is looked for. */
export async function askWords(terms: readonly Term[]): Promise<Asked | null> {
  if (terms.length === 0) return null;
  const lexed = await db.$queryRaw<Lexed[]>`
    SELECT phraseto_tsquery('english', word)::text AS english, phraseto_tsquery('simple', word)::text AS simple
    FROM unnest(${terms.map(({ text }) => text)}::text[]) WITH ORDINALITY AS asked (word, at) ORDER BY at`;
  return askFor(terms, lexed);
}

/** Those of the given posts and paragraphs of a room that have the words; no other is read. */
const findHits = (
  roomId: string,
  { query, inside }: Asked,
  postIds: readonly string[],
  paragraphIds: readonly string[],
): Promise<Hit[]> =>
  db.$queryRaw<Hit[]>`
    WITH shown AS MATERIALIZED (
      SELECT id, true AS "isPost", words, coalesce(restatement || E'\n', '') || body AS text
      FROM "Post" WHERE "roomId" = ${roomId} AND id = ANY(${postIds}::text[])
      UNION ALL
      SELECT p.id, false, p.words, p.text
      FROM "Room" r JOIN "Paragraph" p ON p."revisionId" = r."revisionId"
      WHERE r.id = ${roomId} AND p.id = ANY(${paragraphIds}::text[])
    )
    SELECT id, "isPost", ts_rank(words, ${query}::tsquery, 1) AS rank FROM shown
    WHERE words @@ ${query}::tsquery AND NOT EXISTS (
      SELECT FROM unnest(${inside}::text[]) part
      WHERE strpos(regexp_replace(lower(plain_words(text)), '\s+', ' ', 'g'), part) = 0)`;

type Marked = Readonly<{ simple: string; english: string }>;

/** The parts of texts where the words are, in pieces. */
export async function markIn(
  texts: readonly string[],
  { query }: Asked,
  terms: readonly Term[],
): Promise<readonly (readonly Piece[])[]> {
  if (texts.length === 0) return [];
  const options = "StartSel=<, StopSel=>, HighlightAll=true";
  const marked = await db.$queryRaw<Marked[]>`
    SELECT ts_headline('simple', plain, ${query}::tsquery, ${options}) AS simple,
      ts_headline('english', plain, ${query}::tsquery, ${options}) AS english
    FROM unnest(${texts}::text[]) WITH ORDINALITY AS given (text, at), plain_words(text) AS plain
    ORDER BY at`;
  return marked.map(({ simple, english }, at) => excerptOf(texts[at] ?? "", [simple, english], terms));
}
