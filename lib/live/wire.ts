import type { OwnVote, Turnout } from "../ballots/queries";
import type { Audience } from "../debate/audience";
import type { RoomEvent, Topic } from "../debate/events";
import type { Gate } from "../debate/gates";
import type { Clock } from "../debate/phases";
import type { RatingView } from "../debate/ratings";
import type { MemberRow, PostRow, ReturnRow, RoomRow } from "../debate/rows";
import type { RawResults } from "../debate/views";
import {
  seeMember,
  seePhase,
  seePost,
  seeResults,
  seeReturns,
  seeRoom,
  seeTurnout,
} from "../debate/visibility";

/** What a batch of events is about, as the database has it now. */
export type Subjects = Readonly<{
  posts: ReadonlyMap<string, PostRow>;
  members: ReadonlyMap<string, MemberRow>;
  votes: ReadonlyMap<string, OwnVote>;
  clock: Clock | null;
  turnout: Turnout | null;
  results: RawResults | null;
  /** What decides how everything is seen. */
  room: RoomRow;
  isRevealed: boolean;
  gate: Gate | null;
  /** Each rater's own, by rater. */
  ownRatings: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** The means of phases that are over. */
  ratings: Readonly<Record<string, RatingView>> | null;
  returns: readonly ReturnRow[];
}>;

/** An event's type and its data as JSON. */
export type Wired = Readonly<{ type: RoomEvent["type"]; data: string }>;

type Content = RoomEvent extends infer E ? (E extends RoomEvent ? Omit<E, "seq"> : never) : never;

/**
 * What one audience is sent of a change. Everything of it comes through the visibility rules; what they may
 * not see, they are told is gone.
 */
export function wireOf(
  topic: Topic,
  subjectId: string | null,
  subjects: Subjects,
  audience: Audience,
): Wired {
  const { type, data } = contentOf(topic, subjectId ?? "", subjects, audience);
  return { type, data: JSON.stringify(data) };
}

function contentOf(topic: Topic, id: string, subjects: Subjects, audience: Audience): Content {
  switch (topic) {
    case "post": {
      const row = subjects.posts.get(id);
      const post = row ? seePost(row, audience, subjects.room.names) : null;
      return post ? { type: "post", data: post } : { type: "post-removed", data: { id } };
    }
    case "member": {
      const row = subjects.members.get(id);
      const member = row ? seeMember(row, audience, subjects.room.names) : null;
      return member ? { type: "member", data: member } : { type: "member-removed", data: { id } };
    }
    case "turnout": {
      const { cast, eligible } = loaded(subjects.turnout);
      const turnout = seeTurnout(loaded(subjects.clock), cast, eligible);
      const own = audience === "owner" ? subjects.votes.get(id) : undefined;
      return { type: "turnout", data: { turnout, ...own } };
    }
    case "phase":
      return {
        type: "phase",
        data: seePhase(loaded(subjects.clock), { ...subjects.room, isRevealed: subjects.isRevealed }),
      };
    case "results":
      return {
        type: "results",
        data: seeResults(loaded(subjects.results), loaded(subjects.clock), audience),
      };
    case "room":
      return { type: "room", data: seeRoom(subjects.room, audience) };
    case "rating": {
      const own = audience === "owner" ? subjects.ownRatings.get(id) : undefined;
      return { type: "ratings", data: own ? { own } : {} };
    }
    case "ratings":
      return { type: "ratings", data: { means: loaded(subjects.ratings) } };
    case "returns": {
      const returns = seeReturns(subjects.returns, audience);
      return returns ? { type: "returns", data: returns } : { type: "ratings", data: {} };
    }
    case "view":
      return id === "" || audience === "owner"
        ? { type: "reset", data: {} }
        : { type: "room", data: seeRoom(subjects.room, audience) };
  }
}

function loaded<T>(subject: T | null): T {
  if (subject === null) throw new Error("an event's subject was not loaded");
  return subject;
}
