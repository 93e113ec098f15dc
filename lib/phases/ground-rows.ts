import type { Transaction } from "../db/client";
import { listMemberRows } from "../db/room-rows";
import type { WideFloor } from "../db/room-transaction";
import { countVoices, type GroundCount } from "../debate/ground/ground";
import type { SentenceRow } from "../debate/ground/see-sentence";
import type { Clock } from "../debate/phases";
import { reviewedStatus } from "../debate/points/reviewed";
import type { MemberRow } from "../debate/rows";
import type { Agreement } from "../debate/vocabulary";

type On = Pick<Transaction, "sentence" | "presence">;

type Asked = Readonly<{
  roomId: string;
  members: readonly MemberRow[];
  /** Who was seen since the phase began is here. */
  clock: Pick<Clock, "phaseIndex" | "phaseStartedAt">;
}>;

const found = {
  id: true,
  text: true,
  authorId: true,
  phaseIndex: true,
  isHeld: true,
  counted: true,
  createdAt: true,
  review: { select: { verdict: true, reason: true } },
  posts: { select: { postId: true }, orderBy: { postId: "asc" } },
  voices: { select: { memberId: true, voice: true, reason: true } },
} as const;

/** Everybody of a room, as a change of it finds them. */
export async function listAllMembers({ tx, on, room }: WideFloor): Promise<readonly MemberRow[]> {
  const all = await tx.member.findMany({ where: { roomId: room.id }, select: { id: true } });
  return listMemberRows(
    on,
    room.id,
    all.map(({ id }) => id),
  );
}

/** A room's sentences as they stand now; those of a phase that is over have the counts it ended with. */
export async function listSentenceRows(
  on: On,
  { roomId, members, clock }: Asked,
  id?: string,
): Promise<readonly SentenceRow[]> {
  const [rows, seen] = await Promise.all([
    on.sentence.findMany({ where: { roomId, id }, select: found, orderBy: { createdAt: "asc" } }),
    on.presence.findMany({
      where: { roomId, seenAt: { gte: clock.phaseStartedAt } },
      select: { memberId: true },
    }),
  ]);
  const here = new Set(seen.map(({ memberId }) => memberId));
  const students = members.filter(mayAgree).map((row) => ({ ...row, isHere: here.has(row.id) }));
  const known = new Map(members.map((row) => [row.id, row]));
  return rows.flatMap(({ review, isHeld, counted, posts, ...row }) => {
    const author = known.get(row.authorId);
    if (!author) return [];
    const voices = new Map(row.voices.map(({ memberId, voice }) => [memberId, voice as Agreement]));
    return {
      ...row,
      authorName: author.name,
      authorPseudonym: author.pseudonym,
      authorRole: author.role,
      isAuthorNameWaiting: author.isNameWaiting,
      status: reviewedStatus(isHeld, review?.verdict),
      reason: review?.reason ?? null,
      postIds: posts.map(({ postId }) => postId),
      voices,
      reasons: new Map(row.voices.flatMap(({ memberId, reason }) => (reason ? [[memberId, reason]] : []))),
      counted: counted as GroundCount | null,
      count:
        counted && row.phaseIndex !== clock.phaseIndex
          ? (counted as GroundCount)
          : countVoices(students, voices),
    };
  });
}

/** Students who take part; the absent are not here, and those of a class who have not come. */
const mayAgree = ({ role, isRemoved, isExpected }: MemberRow): boolean =>
  role === "STUDENT" && !isRemoved && !isExpected;
