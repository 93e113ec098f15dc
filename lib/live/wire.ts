import type { Audience } from "../debate/audience";
import type { RoomEvent, Topic } from "../debate/events";
import { withHomework } from "../debate/homework/homework";
import { seeReturns } from "../debate/returns";
import { ownOf, resultsFor, type WholeRoom } from "../debate/snapshot";
import { seeMemberId, seePhase, seeRoom } from "../debate/visibility";
import { findRow } from "../rooms/row-list";
import { memberText, postText, sharedText } from "../rooms/row-texts";

/** An event's type and its data as JSON. */
export type Wired = Readonly<{ type: RoomEvent["type"]; data: string }>;

/**
 * What one audience is sent of a change. Everything of it comes through the visibility rules; what they may
 * not see, they are told is gone.
 */
export function wireOf(topic: Topic, subjectId: string | null, whole: WholeRoom, audience: Audience): Wired {
  const id = subjectId ?? "";
  const { room, clock } = whole;
  switch (topic) {
    case "post": {
      const row = findRow(whole.posts, id);
      const post = row ? postText(row, audience, room.names) : null;
      return post ? { type: "post", data: post } : wired("post-removed", { id });
    }
    case "member": {
      const row = findRow(whole.members, id);
      const member = row ? memberText(row, audience, room.names) : null;
      const seenId = row ? seeMemberId(row, audience, room.names) : id;
      return member ? { type: "member", data: member } : wired("member-removed", { id: seenId });
    }
    case "turnout": {
      const { ballots: cast, credits } = ownOf(whole, id);
      const ballots = withHomework(cast, findRow(whole.members, id)?.homework);
      const own = audience === "owner" && id !== "" ? { ballots, credits } : {};
      return wired("turnout", { turnout: whole.turnout, ...own });
    }
    case "phase":
      return wired("phase", seePhase(clock, { ...room, isRevealed: whole.isRevealed }));
    case "results":
      return wired("results", resultsFor(whole, audience));
    case "room":
      return wired("room", seeRoom(room, audience));
    case "rating":
      return wired("ratings", { own: ownOf(whole, id).ratings });
    case "ratings":
      return { type: "ratings", data: `{"means":${sharedText(whole.ratings)}}` };
    case "returns":
      return wired("returns", seeReturns(whole.returns, audience) ?? []);
    case "ground":
    case "turns":
    case "grade":
    case "points":
      return { type: topic, data: "{}" };
    case "view":
    case "essay":
      return { type: "reset", data: "{}" };
  }
}

type DataOf<Type> = Extract<RoomEvent, { type: Type }>["data"];

const wired = <Type extends RoomEvent["type"]>(type: Type, data: DataOf<Type>): Wired => ({
  type,
  data: JSON.stringify(data),
});
