import type { Levels } from "../debate/grading/rubric";
import type { Side } from "../debate/vocabulary";
import type { MemberRecord, PostRecord, TeachersRecord } from "./record";
import type { Refs } from "./refs";

/** As numbers of a file follow one another: "m2" before "m10". */
const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));

type Act = Readonly<{ byId: string | null; reason: string | null; createdAt: Date }> | null | undefined;
type Noted = Omit<NonNullable<Act>, "reason"> | null | undefined;

export const actOf = (act: Act, { member }: Refs) =>
  act ? { by: member(act.byId), reason: act.reason, at: act.createdAt.toISOString() } : null;

export const notedOf = (noted: Noted, { member }: Refs) =>
  noted ? { by: member(noted.byId), at: noted.createdAt.toISOString() } : null;

export function memberActs(record: MemberRecord | undefined, refs: Refs) {
  const placed = record?.placement;
  return {
    mute: actOf(record?.mute, refs),
    removal: actOf(record?.removal, refs),
    absence: notedOf(record?.absence, refs),
    placement: placed
      ? {
          from: placed.former,
          to: placed.side,
          by: refs.member(placed.byId),
          at: placed.createdAt.toISOString(),
        }
      : null,
    grade: gradeOf(record?.grade, refs),
  };
}

const gradeOf = (grade: MemberRecord["grade"] | undefined, { member }: Refs) =>
  grade
    ? {
        levels: grade.levels as Levels,
        feedback: grade.feedback,
        releasedAt: grade.releasedAt?.toISOString() ?? null,
        by: member(grade.byId),
        at: grade.changedAt.toISOString(),
      }
    : null;

export const commentOf = (record: PostRecord | undefined, refs: Refs) => {
  const noted = notedOf(record?.remark, refs);
  return noted && record?.remark ? { text: record.remark.text, ...noted } : null;
};

/** The flags of a post, in an order that no id decides. */
export const flagsOf = (record: PostRecord | undefined, { member }: Refs) =>
  (record?.flags ?? [])
    .flatMap(({ byId, reason, createdAt, resolvedAt }) => {
      const by = member(byId);
      const at = createdAt.toISOString();
      return by ? [{ by, reason, at, resolvedAt: resolvedAt?.toISOString() ?? null }] : [];
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : byNumber(a.by, b.by)));

/** What a teacher did in the room, in an order that no id decides. */
export function roomActs(own: TeachersRecord | null, refs: Refs) {
  return {
    lock: actOf(own?.lock, refs),
    reveals: (own?.reveals ?? []).map(({ phaseIndex, byId, createdAt }) => ({
      phase: phaseIndex,
      by: refs.member(byId),
      at: createdAt.toISOString(),
    })),
    apart: (own?.apart ?? [])
      .flatMap(({ memberId, otherId, byId, createdAt }) => {
        const [one, other] = [memberId, otherId].flatMap((id) => refs.member(id) ?? []).toSorted(byNumber);
        return one && other ? [{ one, other, by: refs.member(byId), at: createdAt.toISOString() }] : [];
      })
      .toSorted((a, b) => byNumber(a.one, b.one) || byNumber(a.other, b.other)),
    draws: (own?.draws ?? []).map((draw) => ({
      policy: draw.policy,
      seed: draw.seed,
      former: Object.entries(draw.former as Record<string, Side | null>)
        .flatMap(([id, side]) => {
          const member = refs.member(id);
          return member ? [{ member, side }] : [];
        })
        .toSorted((a, b) => byNumber(a.member, b.member)),
      isSwapped: draw.isSwapped,
      by: refs.member(draw.byId),
      at: draw.createdAt.toISOString(),
      undoneAt: draw.undoneAt?.toISOString() ?? null,
    })),
    log: (own?.log ?? []).map(({ act, targetId, byId, reason, createdAt }) => ({
      act,
      target: targetId && (refs.member(targetId) ?? refs.post(targetId)),
      by: refs.member(byId),
      reason,
      at: createdAt.toISOString(),
    })),
  };
}
