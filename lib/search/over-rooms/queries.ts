import { db } from "../../db/client";
import { madeOf } from "../../db/found-post";
import { pool } from "../../db/pool";
import { findPost } from "../../db/post-statements";
import { inOneTrip } from "../../db/shared-statement";
import type { Piece } from "../../debate/search/excerpt";
import { searchedText } from "../../debate/search/searchable";
import { type Term, termsIn } from "../../debate/search/terms";
import type { PostView } from "../../debate/views";
import { seePost } from "../../debate/visibility";
import type { Naming } from "../../debate/vocabulary";
import { type ListedRoom, listRooms } from "../../rooms/queries";
import { askWords, markIn } from "../queries";
import type { Asked } from "../query-text";

/** What a teacher looks for in the rooms they lead; null is no matter which. */
export type SoughtInRooms = Readonly<{
  query: string;
  isArchived: boolean | null;
  motion: string | null;
  page: number;
}>;

type FoundPost = Readonly<{ post: PostView; number: number | null; excerpt: readonly Piece[] }>;

/** A room whose title or motion has the words, or some of its posts: the best of these, and how many. */
export type FoundRoom = Readonly<{ room: ListedRoom; count: number; posts: readonly FoundPost[] }>;

export type FoundInRooms = Readonly<{
  isEmpty: boolean;
  /** Of all rooms of the teacher's, to choose among. */
  motions: readonly string[];
  hasRooms: boolean;
  count: number;
  rooms: readonly FoundRoom[];
}>;

/** So many rooms are on a page, and so many posts of each. */
export const roomsOnPage = 10;
const mostPosts = 3;

/** The rooms that a teacher leads, by words in their titles, their motions and their posts, best first. */
export async function searchRooms(teacherId: string, sought: SoughtInRooms): Promise<FoundInRooms> {
  const { query, isArchived, motion, page } = sought;
  const all = await listRooms(teacherId);
  const motions = [...new Set(all.map(({ motionTitle }) => motionTitle))].sort();
  const terms = termsIn(query);
  const asked = await askWords(terms);
  const base = { motions, hasRooms: all.length > 0 };
  if (!asked) return { ...base, isEmpty: true, count: 0, rooms: [] };

  const among = all.filter(
    (room) =>
      (isArchived === null || room.isArchived === isArchived) &&
      (motion === null || room.motionTitle === motion),
  );
  const hits = await findHits(
    among.map(({ id }) => id),
    asked,
  );
  const byRoom = new Map<string, Hit[]>();
  for (const hit of hits) byRoom.set(hit.roomId, [...(byRoom.get(hit.roomId) ?? []), hit]);
  const found = among
    .map((room) => ({ room, isNamed: isNamed(room, terms), hits: byRoom.get(room.id) ?? [] }))
    .filter(({ isNamed, hits }) => isNamed || hits.length > 0)
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || (b.hits[0]?.rank ?? 0) - (a.hits[0]?.rank ?? 0));
  const shown = found.slice(page * roomsOnPage, (page + 1) * roomsOnPage);
  const posts = await readPosts(
    shown.flatMap((one) => one.hits),
    asked,
    terms,
  );
  const rooms = shown.map(({ room, hits }) => ({
    room,
    count: hits[0]?.total ?? 0,
    posts: hits.flatMap(({ id }) => posts.get(id) ?? []),
  }));
  return { ...base, isEmpty: false, count: found.length, rooms };
}

/** Whether a room's title or its motion's has every word. */
function isNamed({ title, motionTitle }: ListedRoom, terms: readonly Term[]): boolean {
  const text = `${title} ${motionTitle}`.toLowerCase();
  return terms.every((term) => text.includes(term.inside ?? term.text));
}

type Hit = Readonly<{ roomId: string; id: string; rank: number; total: number }>;

/** The best posts of each of these rooms that have the words, and how many there are. */
export const findHits = (roomIds: readonly string[], { query, inside }: Asked): Promise<Hit[]> =>
  db.$queryRaw<Hit[]>`
    SELECT "roomId", id, rank, total FROM (
      SELECT "roomId", id, rank, (count(*) OVER of_room)::int AS total,
        row_number() OVER (PARTITION BY "roomId" ORDER BY rank DESC, id) AS place
      FROM (
        SELECT "roomId", id, ts_rank(words, ${query}::tsquery, 1) AS rank FROM "Post"
        WHERE words @@ ${query}::tsquery AND "roomId" = ANY(${roomIds}::text[]) AND NOT EXISTS (
          SELECT FROM unnest(${inside}::text[]) part
          WHERE strpos(regexp_replace(lower(plain_words(coalesce(restatement || E'\n', '') || body)), '\s+', ' ', 'g'),
            part) = 0)
      ) hit WINDOW of_room AS (PARTITION BY "roomId")
    ) placed WHERE place <= ${mostPosts} ORDER BY place`;

/** Posts as a teacher of their rooms sees them, by id, with the part of each where the words are. */
async function readPosts(
  hits: readonly Hit[],
  asked: Asked,
  terms: readonly Term[],
): Promise<ReadonlyMap<string, FoundPost>> {
  const roomIds = [...new Set(hits.map(({ roomId }) => roomId))];
  const rooms = await db.room.findMany({
    where: { id: { in: roomIds } },
    select: {
      id: true,
      names: true,
      revision: {
        select: { paragraphs: { where: { number: { not: null } }, select: { id: true, number: true } } },
      },
    },
  });
  const roomOf = new Map(rooms.map((room) => [room.id, room]));
  const rows = await inOneTrip(pool, () => Promise.all(hits.map((hit) => findPost(pool, hit))));
  const seen = rows.flatMap(([row], at) => {
    const room = roomOf.get(hits[at]?.roomId ?? "");
    const post = row && room && seePost(madeOf(row), "teacher", room.names satisfies Naming);
    if (!post || post.body === null) return [];
    const number = room.revision.paragraphs.find(({ id }) => id === post.paragraphId)?.number ?? null;
    return { post, number };
  });
  const excerpts = await markIn(
    seen.map(({ post }) => searchedText(post)),
    asked,
    terms,
  );
  return new Map(seen.map((one, at) => [one.post.id, { ...one, excerpt: excerpts[at] ?? [] }]));
}
