import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/new-id";
import { makeQuote } from "@/lib/debate/anchors";
import { codePointLength } from "@/lib/debate/text/text";
import type { Evidence } from "@/lib/debate/vocabulary";
import { type Choice, type Kind, type Side, stages } from "@/lib/debate/vocabulary";
import { addMember, addRoom } from "./classroom";
import debate from "./motions/demo-debate.json";

const phaseIndexes = { opening: 2, rebuttals: 3, replies: 4 } as const;
const minute = 60_000;

type DemoPost = Readonly<{
  key: string;
  author: string;
  paragraph: number;
  kind: Kind;
  parent: string | null;
  body: string;
  quote: string | null;
  evidence: readonly Evidence[];
  phase: keyof typeof phaseIndexes;
  minute: number;
}>;

type Essay = Readonly<{ revisionId: string; paragraphs: readonly Readonly<{ id: string; text: string }>[] }>;

/**
 * The demo: a class of twelve that has debated the shipped motion, rated posts, voted twice and said what
 * moved it. It stands in Rebuttals without a clock, so that a newcomer can write at once; its teacher moves
 * on to Debrief for the results.
 */
export async function addDemo(
  db: PrismaClient | Prisma.TransactionClient,
  essay: Essay,
  teacher: Readonly<{ id: string; name: string; code: string }>,
): Promise<void> {
  const { roomId } = await addRoom(db, {
    code: teacher.code,
    title: debate.room.title,
    ownerId: teacher.id,
    ownerName: teacher.name,
    revisionId: essay.revisionId,
    formatId: "oxford",
  });
  const start = Date.now() - 30 * minute;
  await db.room.update({
    where: { id: roomId },
    data: {
      phaseIndex: phaseIndexes.rebuttals,
      phaseStartedAt: new Date(start + 10 * minute),
      isAutoAdvancing: false,
    },
    select: { id: true },
  });

  const ids = new Map<string, string>();
  const sides = new Map<string, Side | null>();
  for (const { key, name, role, side } of debate.members as readonly DemoMember[]) {
    ids.set(key, await addMember(db, { roomId, name, role, side }));
    sides.set(key, side);
  }
  for (const post of debate.posts as readonly DemoPost[]) {
    const paragraph = essay.paragraphs[post.paragraph - 1];
    if (!paragraph) throw new Error(`the demo's post ${post.key} is on no paragraph`);
    const id = newId();
    ids.set(post.key, id);
    await db.post.create({
      data: {
        roomId,
        id,
        authorId: idOf(ids, post.author),
        paragraphId: paragraph.id,
        parentId: post.parent && idOf(ids, post.parent),
        kind: post.kind,
        side: sides.get(post.author) ?? null,
        body: post.body,
        quote: post.quote === null ? undefined : quoteIn(paragraph.text, post.quote),
        evidence: post.evidence as unknown as Prisma.InputJsonValue,
        phaseKey: post.phase,
        phaseIndex: phaseIndexes[post.phase],
        createdAt: new Date(start + post.minute * minute),
      },
      select: { id: true },
    });
  }
  const ballots = stages.flatMap((stage) => {
    const cast: Readonly<Record<string, string>> =
      stage === "OPENING" ? debate.ballots.opening : debate.ballots.closing;
    return Object.entries(cast).map(([key, choice]) => ({
      roomId,
      memberId: idOf(ids, key),
      stage,
      choice: choice as Choice,
      side: sides.get(key) ?? null,
    }));
  });
  await db.ballot.createMany({ data: ballots });
  await db.credit.createMany({
    data: Object.entries(debate.credits).flatMap(([member, posts]) =>
      posts.map((post) => ({ roomId, memberId: idOf(ids, member), postId: idOf(ids, post) })),
    ),
  });
  await db.rating.createMany({
    data: (debate.ratings as [string, string, number][]).map(([post, member, score]) => ({
      roomId,
      postId: idOf(ids, post),
      memberId: idOf(ids, member),
      score,
      side: sides.get(member) ?? null,
      phaseIndex: phaseIndexes.replies,
    })),
  });
}

type DemoMember = Readonly<{ key: string; name: string; role: "STUDENT" | "JUDGE"; side: Side | null }>;

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the demo names ${key}, who is not in it`);
  return id;
}

function quoteIn(text: string, words: string) {
  const before = text.split(words)[0] ?? text;
  const start = codePointLength(before);
  return makeQuote(text, start, start + codePointLength(words));
}
