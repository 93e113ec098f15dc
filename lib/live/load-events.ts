import type { LogRow } from "../db/hint";
import { type Audience, audienceOf, audienceOfOwn, audienceOfPost, type Viewer } from "../debate/audience";
import type { WholeRoom } from "../debate/snapshot";
import { readLaterEvents } from "../rooms/room-state";
import { findRow } from "../rooms/row-list";
import type { Form } from "./live-state";
import { type Wired, wireOf } from "./wire";

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

/**
 * The events after `after`, at most `limit`, of those that the room has come to by event `least` or later,
 * each with its subject as it stands now.
 */
export async function loadEvents(
  roomId: string,
  after: number,
  least: number,
  limit: number,
): Promise<readonly LiveEvent[]> {
  const { whole, events } = await readLaterEvents(roomId, after, least, limit);
  const wires = new Map<string, (audience: Audience) => Wired>();
  return events.map((row) => {
    const key = `${row.topic} ${row.subjectId ?? ""}`;
    const wire =
      wires.get(key) ?? once((audience: Audience) => wireOf(row.topic, row.subjectId, whole, audience));
    wires.set(key, wire);
    return liveEvent(row, whole, wire);
  });
}

function liveEvent(
  { seq, topic, subjectId }: LogRow,
  whole: WholeRoom,
  wire: (audience: Audience) => Wired,
): LiveEvent {
  const post = topic === "post" ? findRow(whole.posts, subjectId ?? "") : undefined;
  const member = topic === "member" && subjectId ? findRow(whole.members, subjectId) : null;
  const isOut = topic === "member" && (!member || member.isRemoved);
  return {
    seq,
    audienceOf: (viewer) =>
      post
        ? audienceOfPost(viewer, post, whole.gate)
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
