import { homeworkKey } from "../debate/homework/homework";
import type { RoomFile } from "./schemas";

/** What a room is made of that is brought in: the ids it gets, by those of the file. */
export type Ids = Readonly<{
  roomId: string;
  member: (ref: string | null) => string | null;
  post: (ref: string) => string;
  /** The importing teacher's seat, which stands for whoever is not known. */
  owner: string;
  /** Who stands for those whose data was deleted. */
  nobody: string;
}>;

type Act = Readonly<{ by: string | null; at: string }>;

const doneBy = ({ by, at }: Act, { member, owner }: Ids) => ({
  byId: member(by) ?? owner,
  createdAt: new Date(at),
});

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What teachers did to members, as rows. */
export function memberRows({ members }: RoomFile, ids: Ids) {
  const { roomId } = ids;
  const of = <Key extends "mute" | "removal">(key: Key) =>
    members.flatMap(({ id, [key]: act }) =>
      act ? [{ roomId, memberId: ids.member(id) ?? "", reason: act.reason, ...doneBy(act, ids) }] : [],
    );
  return {
    mutes: of("mute"),
    removals: of("removal"),
    absences: members.flatMap(({ id, absence }) =>
      absence ? [{ roomId, memberId: ids.member(id) ?? "", ...doneBy(absence, ids) }] : [],
    ),
    grades: members.flatMap(({ id, grade }) =>
      grade
        ? [
            {
              roomId,
              memberId: ids.member(id) ?? "",
              levels: grade.levels,
              feedback: grade.feedback,
              releasedAt: dateOf(grade.releasedAt),
              byId: ids.member(grade.by) ?? ids.owner,
              changedAt: new Date(grade.at),
            },
          ]
        : [],
    ),
    placements: members.flatMap(({ id, placement }) =>
      placement
        ? [
            {
              roomId,
              memberId: ids.member(id) ?? "",
              former: placement.from,
              side: placement.to,
              byId: ids.member(placement.by),
              createdAt: new Date(placement.at),
            },
          ]
        : [],
    ),
  };
}

/** Posts as rows, and what was done to them. */
export function postRows({ posts, phases }: RoomFile, ids: Ids) {
  const { roomId } = ids;
  return posts.map((post) => ({
    roomId,
    id: ids.post(post.id),
    authorId: ids.member(post.author) ?? ids.nobody,
    paragraphId: post.paragraph,
    parentId: post.parent === null ? null : ids.post(post.parent),
    kind: post.kind,
    side: post.side,
    body: post.body,
    language: post.language,
    restatement: post.restatement?.text ?? null,
    isFirst: post.isFirst,
    isSpoken: post.isSpoken,
    quote: post.quote ?? undefined,
    anchor: post.anchor,
    quotedBefore: post.quotedBefore,
    evidence: post.evidence,
    phaseKey: phases[post.phase]?.key ?? homeworkKey,
    phaseIndex: post.phase,
    isHeld: post.isHeld,
    createdAt: new Date(post.createdAt),
    editedAt: dateOf(post.editedAt),
    withdrawnAt: dateOf(post.withdrawnAt) ?? (post.author === null ? new Date(post.createdAt) : null),
  }));
}

export function postActs({ posts }: RoomFile, ids: Ids, newId: () => string) {
  const { roomId } = ids;
  const on = posts.map((post) => ({ ...post, at: { roomId, postId: ids.post(post.id) } }));
  return {
    versions: on.flatMap(({ at, versions }) =>
      versions.map(({ body, replacedAt }) => ({
        ...at,
        id: newId(),
        body,
        replacedAt: new Date(replacedAt),
      })),
    ),
    hidings: on.flatMap(({ at, hiding }) =>
      hiding ? [{ ...at, reason: hiding.reason, ...doneBy(hiding, ids) }] : [],
    ),
    reviews: on.flatMap(({ at, review }) =>
      review ? [{ ...at, verdict: review.verdict, reason: review.reason, ...doneBy(review, ids) }] : [],
    ),
    pins: on.flatMap(({ at, pin }) => (pin ? [{ ...at, ...doneBy(pin, ids) }] : [])),
    flags: on.flatMap(({ at, flags }) =>
      flags.map(({ reason, resolvedAt, ...flag }) => ({
        ...at,
        reason,
        resolvedAt: dateOf(resolvedAt),
        ...doneBy(flag, ids),
      })),
    ),
    remarks: on.flatMap(({ at, comment }) =>
      comment ? [{ ...at, text: comment.text, ...doneBy(comment, ids) }] : [],
    ),
    marks: on.flatMap(({ at, restatement }) =>
      restatement?.mark ? [{ ...at, mark: restatement.mark.mark, ...doneBy(restatement.mark, ids) }] : [],
    ),
  };
}

/** What was done to the room as a whole, as rows. */
export function roomRows({ reveals, apart, draws, log }: RoomFile, ids: Ids, newId: () => string) {
  const { roomId, member, owner } = ids;
  return {
    reveals: reveals.map(({ phase, ...act }) => ({ roomId, phaseIndex: phase, ...doneBy(act, ids) })),
    apart: apart.map(({ one, other, ...act }) => {
      const [memberId, otherId] = [member(one) ?? "", member(other) ?? ""];
      return { roomId, memberId, otherId, ...doneBy(act, ids) };
    }),
    draws: draws.map(({ policy, seed, former, isSwapped, by, at, undoneAt }) => ({
      roomId,
      id: newId(),
      policy,
      seed,
      former: Object.fromEntries(former.map((one) => [member(one.member) ?? "", one.side])),
      isSwapped,
      byId: member(by),
      createdAt: new Date(at),
      undoneAt: dateOf(undoneAt),
    })),
    log: log.map(({ act, target, by, reason, at }) => ({
      roomId,
      id: newId(),
      act,
      targetId: target?.startsWith("p") ? ids.post(target) : member(target),
      byId: member(by) ?? owner,
      reason,
      createdAt: new Date(at),
    })),
  };
}
