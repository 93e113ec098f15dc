import { partsOf } from "../debate/essay/placing";
import type { MemberRow, PostRow } from "../debate/rows";
import { resultsFor, type WholeRoom } from "../debate/snapshot";
import type { PostView } from "../debate/views";
import { seeMember, seePost, seeRoom } from "../debate/visibility";
import { shippedOf } from "../grading/stored";
import { groundOf } from "./ground-file";
import { pointsOf } from "./points-file";
import type { PostRecord, RoomRecord, TeachersRecord } from "./record";
import { type Refs, refsOf } from "./refs";
import type { RoomFile } from "./schemas";
import { actOf, commentOf, flagsOf, memberActs, notedOf, roomActs } from "./teachers-acts";
import { turnsOf } from "./turns-file";

/**
 * A room as it is taken home. With the teacher's own record it is all that a teacher may know, under the
 * names they see; without, what a class may, whose members have the names that are given for their ids.
 */
export function fileOf(
  whole: WholeRoom,
  record: RoomRecord,
  own: TeachersRecord | null,
  aliases: ReadonlyMap<string, string>,
): RoomFile {
  const audience = own ? "teacher" : "class";
  const { names } = whole.room;
  const posts = whole.posts.flatMap((row) => seePost(row, audience, names) ?? []);
  const members = whole.members.filter((row) => seeMember(row, audience, names) !== null);
  const ordered = own ? members.toSorted(asTheyCame) : members.toSorted(byName(aliases));
  const refs = refsOf(ordered, posts, whole.posts);
  const rows = new Map(whole.posts.map((row) => [row.id, row]));
  const ofMembers = new Map(own?.members.map((row) => [row.id, row]));
  const ofPosts = new Map(own?.posts.map((row) => [row.id, row]));
  const { phases, phaseIndex, phaseStartedAt, phaseEndsAt, pausedAt } = whole.clock;
  const { paragraphs, between, ...motion } = whole.motion;
  const numbers = new Map(paragraphs.map(({ id, number }) => [id, number]));
  const against = new Set([...paragraphs, ...between].filter(({ side }) => side).map(({ id }) => id));
  return {
    kind: "crossfloor-room",
    version: 1,
    names: own ? "REAL" : "PSEUDONYM",
    title: own ? whole.room.title : motion.title.slice(0, 120),
    format: record.formatId,
    createdAt: record.createdAt.toISOString(),
    archivedAt: textOf(record.archivedAt),
    settings: settingsOf(whole, audience),
    rubric: rubricIn(record, own !== null),
    phases: phases.map((phase) => structuredClone(phase)) as RoomFile["phases"],
    clock: {
      phase: phaseIndex,
      startedAt: phaseStartedAt.toISOString(),
      endsAt: textOf(phaseEndsAt),
      pausedAt: textOf(pausedAt),
    },
    motion: {
      ...motion,
      hasPoints: motion.hasPoints ?? false,
      parts: partsOf(whole.motion).map(({ id, kind, text }) => ({
        id,
        kind,
        number: numbers.get(id) ?? null,
        side: against.has(id) ? "OPPOSITION" : null,
        text,
      })),
    },
    members: ordered.map((row) => ({
      id: refs.member(row.id) ?? "",
      role: row.role,
      side: row.side,
      name: own ? row.name : (aliases.get(row.id) ?? "—"),
      pseudonym: own ? row.pseudonym : row.role === "TEACHER" ? null : (aliases.get(row.id) ?? "—"),
      isNameWaiting: own !== null && row.isNameWaiting,
      isOwner: row.id === record.ownerMemberId,
      joinedAt: own && row.joinedAt.toISOString(),
      ...memberActs(ofMembers.get(row.id), refs),
    })),
    posts: posts.map((view) => postOf(view, rows.get(view.id), ofPosts.get(view.id), whole, refs)),
    ground: groundOf(record.sentences, own !== null, refs),
    points: pointsOf(record.points, own !== null, refs),
    turns: turnsOf(record.speakingTurns, own !== null, refs),
    results: resultsIn(whole, own !== null, refs),
    ...roomActs(own, refs),
  };
}

function settingsOf({ room }: WholeRoom, audience: "teacher" | "class"): RoomFile["settings"] {
  const { ownWords, ...settings } = seeRoom(room, audience).settings;
  const stems = structuredClone(room.stems) as RoomFile["settings"]["stems"];
  return { ...settings, stems, ownWords: [...ownWords] };
}

/** In the words of a teacher it is for the teachers alone. */
const rubricIn = ({ rubric }: RoomRecord, isForTeacher: boolean): RoomFile["rubric"] =>
  isForTeacher && Array.isArray(rubric) ? structuredClone(rubric) : shippedOf(rubric);

const textOf = (at: Date | null): string | null => at?.toISOString() ?? null;

const asTheyCame = (a: MemberRow, b: MemberRow): number =>
  a.joinedAt.getTime() - b.joinedAt.getTime() || (a.id < b.id ? -1 : 1);

const byName = (names: ReadonlyMap<string, string>) => (a: MemberRow, b: MemberRow) =>
  (names.get(a.id) ?? "") < (names.get(b.id) ?? "") ? -1 : 1;

function postOf(
  view: PostView,
  row: PostRow | undefined,
  record: PostRecord | undefined,
  whole: WholeRoom,
  refs: Refs,
): RoomFile["posts"][number] {
  const { review, mark } = record ?? {};
  const marker = mark ? refs.member(mark.byId) : null;
  return {
    id: refs.post(view.id) ?? "",
    author: view.author && refs.member(row?.authorId ?? null),
    paragraph: view.paragraphId,
    parent: view.parentId && refs.post(view.parentId),
    kind: view.kind,
    side: view.side,
    status: view.status,
    body: view.body ?? "",
    language: view.body === null ? null : (row?.language ?? null),
    restatement: view.restatement && {
      text: view.restatement.text,
      mark: mark && marker ? { by: marker, mark: mark.mark, at: mark.createdAt.toISOString() } : null,
    },
    quote: view.quote && { ...view.quote },
    anchor: view.anchor,
    quotedBefore: view.quotedBefore ?? null,
    evidence: view.evidence.map((source) => ({ ...source })),
    phase: view.phaseIndex,
    isFirst: view.isFirst,
    isSpoken: view.isSpoken ?? false,
    isHeld: record?.isHeld ?? false,
    createdAt: view.createdAt,
    editedAt: view.editedAt,
    withdrawnAt: textOf(record?.withdrawnAt ?? null),
    versions: (record?.versions ?? []).map(({ body, replacedAt }) => ({
      body,
      replacedAt: replacedAt.toISOString(),
    })),
    hiding: actOf(record?.hiding, refs),
    review: review
      ? {
          verdict: review.verdict,
          by: refs.member(review.byId),
          reason: review.reason,
          at: review.createdAt.toISOString(),
        }
      : null,
    pin: notedOf(record?.pin, refs),
    flags: flagsOf(record, refs),
    rating: structuredClone(whole.ratings[view.id]) ?? null,
    comment: commentOf(record, refs),
  };
}

function resultsIn(whole: WholeRoom, isForTeacher: boolean, { post }: Refs): RoomFile["results"] {
  const view = resultsFor(whole, "teacher", isForTeacher ? "teacher" : "class");
  if (!view) return null;
  const results = structuredClone(view) as NonNullable<RoomFile["results"]>;
  const { credits } = results;
  const posts = credits?.posts.flatMap((credit) => {
    const postId = post(credit.postId);
    return postId ? [{ ...credit, postId }] : [];
  });
  return { ...results, credits: credits && { ...credits, posts: posts ?? [] } };
}
