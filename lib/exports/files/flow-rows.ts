import { answeringLeft, flowOf } from "../../debate/flow";
import type { RoomFile } from "../schemas";
import type { Table } from "./post-rows";
import type { FileWords } from "./words";

/** Who answered what, a row for each paragraph of the essay and each published post on it. */
export function flowRows(file: RoomFile, { heads, side, state }: FileWords): Table {
  const { motion, posts, phases, clock, archivedAt, members } = file;
  const paragraphs = motion.parts.flatMap(({ id, kind, number, text }) =>
    kind === "PARAGRAPH" && number !== null ? [{ id, number, text }] : [],
  );
  const said = posts.map(({ author, paragraph, parent, ...post }) => ({
    ...post,
    paragraphId: paragraph,
    parentId: parent,
    author: author === null ? null : { memberId: author },
    ...(post.phase >= phases.length && { isHomework: true as const }),
  }));
  const answering = answeringLeft(phases, clock.phase, archivedAt !== null);
  const { parts } = flowOf({ paragraphs, posts: said, answering });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const authors = new Map(posts.map(({ id, author }) => [id, author === null ? null : names.get(author)]));
  return {
    heads: [heads.paragraph, heads.number, heads.author, heads.side, heads.state, heads.answeredBy],
    rows: paragraphs.flatMap(({ id, number }) =>
      (parts.get(id)?.items ?? []).map((item) => [
        number,
        item.type === "post" ? Number(item.id.slice(1)) : null,
        item.type === "post" ? (authors.get(item.id) ?? null) : null,
        item.side && side[item.side],
        state[item.state],
        item.answeredBy.map((answer) => answer.slice(1)).join(", ") || null,
      ]),
    ),
  };
}
