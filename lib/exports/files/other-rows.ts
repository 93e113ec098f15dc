import { countWords } from "../../debate/text/text";
import { plainText } from "../../debate/typeset/typeset-of";
import type { RoomFile } from "../schemas";
import type { Table } from "./post-rows";
import type { FileWords } from "./words";

/** Who was in the room, and how much each said that was published. */
export function studentRows({ members, posts }: RoomFile, { heads, role, side }: FileWords): Table {
  const said = (id: string) => posts.filter((post) => post.author === id && post.status === "PUBLISHED");
  return {
    heads: [heads.name, heads.role, heads.side, heads.joined, heads.posts, heads.words],
    rows: members.map((member) => {
      const theirs = said(member.id);
      return [
        member.name,
        role[member.role],
        member.side && side[member.side],
        member.joinedAt === null ? null : new Date(member.joinedAt),
        theirs.length,
        theirs.reduce((sum, { body }) => sum + countWords(plainText(body)), 0),
      ];
    }),
  };
}

/** The essay's parts in their order, with how many published posts stand on each. */
export function paragraphRows({ motion, posts }: RoomFile, { heads, part }: FileWords): Table {
  const counts = new Map<string, number>();
  for (const { paragraph, status } of posts)
    if (status === "PUBLISHED") counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  return {
    heads: [heads.paragraph, heads.part, heads.text, heads.posts],
    rows: motion.parts.map(({ id, kind, number, text }) => [
      number,
      part[kind],
      text,
      number === null ? null : (counts.get(id) ?? 0),
    ]),
  };
}

/** The sentences of common ground, and which of them stand. */
export function groundRows({ ground, members }: RoomFile, { heads, line }: FileWords): Table {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return {
    heads: [heads.author, heads.text, heads.stands],
    rows: ground.map(({ by, text, stands }) => [
      names.get(by) ?? null,
      text,
      stands === null ? null : stands ? line.yes : line.no,
    ]),
  };
}
