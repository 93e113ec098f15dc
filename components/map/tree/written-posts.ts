import fc from "fast-check";
import { flowOf } from "@/lib/debate/flow";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import type { Side } from "@/lib/debate/vocabulary";
import { argumentTree, type Branch, type Root } from "./argument-tree";

/** Debates for the tests of the map. */

export const essay: readonly ParagraphView[] = [1, 2, 3].map((number) => ({
  id: `¶${number}`,
  number,
  text: `Reason ${number}.`,
}));

const castSides: Readonly<Record<string, Side>> = {
  Ada: "PROPOSITION",
  "Min-jun": "PROPOSITION",
  Ben: "OPPOSITION",
  "Seo-yeon": "OPPOSITION",
};

/** A published rebuttal on ¶1, or below another post. */
export const says = (
  name: string,
  id: string,
  parentId: string | null = null,
  more: Partial<PostView> = {},
): PostView => ({
  id,
  paragraphId: "¶1",
  parentId,
  kind: "REBUT",
  side: castSides[name] ?? null,
  author: { memberId: name, name },
  body: `${name} says ${id}.`,
  restatement: null,
  quote: null,
  evidence: [],
  status: "PUBLISHED",
  reason: null,
  anchor: "same",
  pinned: false,
  isFirst: false,
  createdAt: "2026-11-24T09:00:00.000Z",
  editedAt: null,
  phaseIndex: 2,
  seq: 1,
  ...more,
});

export const treeOf = (posts: readonly PostView[]): readonly Root[] =>
  argumentTree(
    { paragraphs: essay },
    posts,
    flowOf({ paragraphs: essay, posts, answering: { essay: true, replies: true } }),
  );

/** Any debate of at most `most` posts: each is said on a paragraph or below an earlier post. */
export const anyPosts = (most = 40): fc.Arbitrary<readonly PostView[]> =>
  fc.array(anySaid, { maxLength: most }).map(written);

type Said = Readonly<{ name: string; under: number; paragraph: number }>;

const anySaid = fc.record({
  name: fc.constantFrom(...Object.keys(castSides)),
  under: fc.nat(),
  paragraph: fc.nat(2),
});

function written(said: readonly Said[]): readonly PostView[] {
  const posts: PostView[] = [];
  for (const { name, under, paragraph } of said) {
    const parent = posts[under % (posts.length + 1)];
    posts.push(
      says(name, `p${posts.length}`, parent?.id ?? null, {
        paragraphId: parent?.paragraphId ?? `¶${paragraph + 1}`,
      }),
    );
  }
  return posts;
}

/** Every branch of a tree. */
export const branchesIn = (tree: readonly Branch[]): readonly Branch[] =>
  tree.flatMap((branch) => [branch, ...branchesIn(branch.answers)]);
