import { countTurnout, listOwnVotes, readRawResults } from "../ballots/queries";
import { db } from "../db/client";
import { readFrame } from "../db/room-frame";
import { type Audience, audienceOf, audienceOfOwn, audienceOfPost, type Viewer } from "../debate/audience";
import type { Topic } from "../debate/events";
import { listMemberRows } from "../members/queries";
import { listPostRows } from "../posts/queries";
import { listOwnRatings, readRatings } from "../ratings/queries";
import { listReturns } from "../returning/queries";
import type { Form } from "./live-state";
import { type Subjects, type Wired, wireOf } from "./wire";

/**
 * A change as it goes out: its text is made once for each audience, when first asked for, and shared by all
 * its streams.
 */
export type LiveEvent = Readonly<{
  seq: number;
  /** How a viewer stands to it: those of one audience are sent the same. */
  audienceOf: (viewer: Viewer) => Audience;
  /**
   * Whether a viewer's streams end with it: they are out of the room, or see the room anew and have to come
   * again as who they are now.
   */
  endsFor: (viewer: Viewer) => boolean;
  textFor: Readonly<Record<Form, (audience: Audience) => string>>;
}>;

type EventRow = Readonly<{ seq: number; topic: Topic; subjectId: string | null }>;

/** The events after `after` (and up to `upTo`), at most `limit`, each with its subject as it stands now. */
export async function loadEvents(
  roomId: string,
  after: number,
  upTo: number | null = null,
  limit = 200,
): Promise<readonly LiveEvent[]> {
  const found = await db.event.findMany({
    where: { roomId, seq: { gt: after, ...(upTo === null ? {} : { lte: upTo }) } },
    orderBy: { seq: "asc" },
    take: limit,
    select: { seq: true, type: true, subjectId: true },
  });
  const rows = found.map(({ type, ...row }) => ({ ...row, topic: type as Topic }));
  const subjects = await loadSubjects(roomId, rows);
  const wires = new Map<string, (audience: Audience) => Wired>();
  return rows.map((row) => {
    const key = `${row.topic} ${row.subjectId ?? ""}`;
    const wire =
      wires.get(key) ?? once((audience: Audience) => wireOf(row.topic, row.subjectId, subjects, audience));
    wires.set(key, wire);
    return liveEvent(row, subjects, wire);
  });
}

/** One query a topic, whatever the number of events; nothing for topics that are not there. */
async function loadSubjects(roomId: string, rows: readonly EventRow[]): Promise<Subjects> {
  const has = (...topics: Topic[]) => rows.some((row) => topics.includes(row.topic));
  const idsOf = (topic: Topic) => [
    ...new Set(rows.flatMap((row) => (row.topic === topic && row.subjectId ? [row.subjectId] : []))),
  ];
  const [posts, members, votes, turnout, results, ownRatings, returns] = await Promise.all([
    has("post") ? listPostRows(roomId, idsOf("post")) : [],
    has("member") ? listMemberRows(roomId, idsOf("member")) : [],
    has("turnout") ? listOwnVotes(roomId, idsOf("turnout")) : new Map(),
    has("turnout") ? countTurnout(roomId) : null,
    has("results") ? readRawResults(roomId) : null,
    has("rating") ? listOwnRatings(roomId, idsOf("rating")) : new Map(),
    has("returns") ? listReturns(roomId) : [],
  ]);
  const frame = await readFrame(roomId);
  const ratings = has("ratings") ? await readRatings(roomId, frame, await listPostRows(roomId)) : null;
  return {
    ...frame,
    posts: byId(posts),
    members: byId(members),
    votes,
    turnout,
    results,
    ownRatings,
    ratings,
    returns,
  };
}

function liveEvent(
  { seq, topic, subjectId }: EventRow,
  subjects: Subjects,
  wire: (audience: Audience) => Wired,
): LiveEvent {
  const post = topic === "post" ? subjects.posts.get(subjectId ?? "") : undefined;
  const member = topic === "member" && subjectId ? subjects.members.get(subjectId) : null;
  const isOut = topic === "member" && (!member || member.isRemoved);
  return {
    seq,
    audienceOf: (viewer) =>
      post
        ? audienceOfPost(viewer, post, subjects.gate)
        : topic === "post"
          ? audienceOf(viewer, null)
          : topic === "turnout" || topic === "rating"
            ? audienceOfOwn(viewer, subjectId)
            : audienceOf(viewer, subjectId),
    endsFor: ({ id }) =>
      (isOut && id === subjectId) || (topic === "view" && (subjectId === null || id === subjectId)),
    textFor: {
      frames: once((audience) => {
        const { type, data } = wire(audience);
        return `id: ${seq}\nevent: ${type}\ndata: ${data}\n\n`;
      }),
      json: once((audience) => {
        const { type, data } = wire(audience);
        return `{"seq":${seq},"type":"${type}","data":${data}}`;
      }),
    },
  };
}

const byId = <T extends Readonly<{ id: string }>>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

function once<T>(make: (audience: Audience) => T): (audience: Audience) => T {
  const made = new Map<Audience, T>();
  return (audience) => {
    const known = made.get(audience);
    if (known !== undefined) return known;
    const fresh = make(audience);
    made.set(audience, fresh);
    return fresh;
  };
}
