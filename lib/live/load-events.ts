import type { LogRow } from "../db/hint";
import type { Audience, Viewer } from "../debate/audience";
import { isKeptFromResults } from "../debate/homework/homework";
import type { WholeRoom } from "../debate/snapshot";
import { standOf } from "../debate/telling/standing";
import { isTold } from "../debate/telling/told";
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
  /** The number that members see: its own, or, where not everybody is told, that of the one before it. */
  number: number;
  isForAll: boolean;
  /** Whether who is told has to load the room again. */
  isReset: boolean;
  /** How a viewer stands to it: those of one audience are sent the same. Null for who is not told. */
  audienceOf: (viewer: Viewer) => Audience | null;
  /**
   * Whether a viewer's streams end with it: they are out of the room, or see the room anew and have to come
   * again as who they are now.
   */
  endsFor: (viewer: Viewer) => boolean;
  /** `beside`: the how manieth event for few it is that its reader is told since the last one for all. */
  textFor: Readonly<Record<Form, (audience: Audience, beside: number) => string>>;
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
  { seq, number, topic, subjectId, toldTo }: LogRow,
  whole: WholeRoom,
  wire: (audience: Audience) => Wired,
): LiveEvent {
  const post = topic === "post" ? findRow(whole.posts, subjectId ?? "") : undefined;
  const member = topic === "member" && subjectId ? findRow(whole.members, subjectId) : null;
  const isKept = (id: string) => {
    const row = findRow(whole.members, id);
    return row !== undefined && isKeptFromResults(row, whole.clock.phases);
  };
  const isOut = topic === "member" && (!member || member.isRemoved);
  return {
    seq,
    number,
    isForAll: toldTo === null,
    isReset: topic === "view" || topic === "essay",
    audienceOf(viewer) {
      const stands = standOf(viewer, { topic, subjectId }, post, whole.gate);
      const audience = topic === "results" && isKept(viewer.id) ? "waiting" : stands;
      return isTold(toldTo, audience) ? audience : null;
    },
    endsFor: ({ id, watchedBy }) =>
      (isOut && (id === subjectId || watchedBy === subjectId)) ||
      topic === "essay" ||
      (topic === "view" && (subjectId === null || id === subjectId)),
    textFor: {
      frames(audience, beside) {
        const { type, data } = wire(audience);
        return `id: ${number}${beside === 0 ? "" : `.${beside}`}\nevent: ${type}\ndata: ${data}\n\n`;
      },
      json(audience, beside) {
        const { type, data } = wire(audience);
        const place = beside === 0 ? `"seq":${number}` : `"seq":${number},"beside":${beside}`;
        return `{${place},"type":"${type}","data":${data}}`;
      },
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
