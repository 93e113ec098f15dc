import type { RoomFile } from "../schemas";
import type { FileWords } from "./words";

export type Cell = string | number | Date | null;

export type Table = Readonly<{ heads: readonly string[]; rows: readonly (readonly Cell[])[] }>;

/** The posts in the order of the essay's paragraphs and of their threads, a row for each. */
export function rowsOf(file: RoomFile, words: FileWords): Table {
  const { heads, side, kind, status, line } = words;
  const names = new Map(file.members.map(({ id, name }) => [id, name]));
  const numbers = new Map(file.motion.parts.map(({ id, number }) => [id, number]));
  return {
    heads: [
      heads.number,
      heads.answers,
      heads.paragraph,
      heads.author,
      heads.side,
      heads.kind,
      heads.body,
      heads.quote,
      heads.restatement,
      heads.sources,
      heads.status,
      heads.phase,
      heads.written,
      heads.changed,
      heads.rating,
      heads.ratings,
      heads.spoken,
    ],
    rows: threaded(file).map((post) => [
      Number(post.id.slice(1)),
      post.parent === null ? null : Number(post.parent.slice(1)),
      numbers.get(post.paragraph) ?? null,
      post.author === null ? null : (names.get(post.author) ?? null),
      post.side && side[post.side],
      kind[post.kind],
      post.body,
      post.quote?.exact ?? null,
      post.restatement?.text ?? null,
      post.evidence.map(({ url, title }) => [title, url].filter(Boolean).join(" ")).join("\n") || null,
      status[post.status],
      file.phases[post.phase]?.title ?? null,
      new Date(post.createdAt),
      post.editedAt && new Date(post.editedAt),
      post.rating?.mean ?? null,
      post.rating?.count ?? null,
      post.isSpoken ? line.yes : null,
    ]),
  };
}

type Post = RoomFile["posts"][number];

/** A post with how deep in its thread it stands. */
export type Threaded = Post & Readonly<{ depth: number }>;

/** All posts, each after what it answers, by paragraph in the essay's order. */
export function threaded({ posts, motion }: RoomFile): readonly Threaded[] {
  const answers = new Map<string, Post[]>();
  for (const post of posts) {
    const place = post.parent ?? ` ${post.paragraph}`;
    const found = answers.get(place) ?? [];
    found.push(post);
    answers.set(place, found);
  }
  const ordered: Threaded[] = [];
  const waiting = motion.parts
    .flatMap(({ id }) => answers.get(` ${id}`) ?? [])
    .map((post): Threaded => ({ ...post, depth: 0 }))
    .reverse();
  for (let post = waiting.pop(); post; post = waiting.pop()) {
    ordered.push(post);
    const { id, depth } = post;
    for (const answer of (answers.get(id) ?? []).toReversed()) waiting.push({ ...answer, depth: depth + 1 });
  }
  return ordered;
}
