import { isHomework } from "../homework/homework";
import { isArguing, isWriting, phaseOf } from "../phases";
import { ballotRefusal, postRefusal, type Stand, type Writer } from "../posts";
import type { OwnBallots } from "../views";
import { type Kind, kinds, otherSide, type Side, type SidePolicy, sides } from "../vocabulary";

/** What somebody can do in a room now, as a slug; the words are in messages/ under "room.now". */
export type Now = ReturnType<typeof nowOf>;

type Asked = Readonly<{
  stand: Stand;
  writer: Writer;
  ballots: OwnBallots;
  sidePolicy: SidePolicy;
  holdsResults: boolean;
  /** The sides that have an essay; without it the Proposition alone. */
  essays?: readonly Side[];
}>;

/**
 * What a member can do now, found by asking the rules that judge what they send: whoever is told to write,
 * to reply or to vote may, and nobody who may is told to wait.
 */
export function nowOf(asked: Asked) {
  const { stand, writer } = asked;
  if (stand.isArchived) return "archived";
  if (writer.role === "TEACHER") return teacherNow(asked);
  if (stand.isLocked) return "locked";
  if (stand.clock.pausedAt) return "paused";
  return writer.role === "JUDGE" ? judgeNow(asked) : studentNow(asked);
}

/** The kinds that a member may write now: on an essay, and in answer to the other side. */
export function mayWriteNow({
  stand,
  writer,
  essays = ["PROPOSITION"],
}: Pick<Asked, "stand" | "writer" | "essays">) {
  const asMember = { ...writer, isWatched: false };
  const answered = { side: writer.side && otherSide(writer.side), status: "PUBLISHED" } as const;
  const open = (parent: typeof answered | null, essay?: Side): readonly Kind[] =>
    kinds.filter((kind) => postRefusal(stand, asMember, kind, parent, essay) === null);
  const onEssay = new Set(essays.flatMap((essay) => open(null, essay)));
  return { onEssay: kinds.filter((kind) => onEssay.has(kind)), inReply: open(answered) };
}

function studentNow(asked: Asked) {
  const { stand, writer, sidePolicy } = asked;
  if (isUnwritten(asked)) return writer.isMuted ? "muted" : "points";
  const phase = phaseOf(stand.clock);
  const { onEssay, inReply } = mayWriteNow(asked);
  const vote = voteNow(asked);
  if (isHomework(phase) && vote !== "voteFirst" && !phase.allows.reveals)
    return writer.isMuted ? "muted" : vote === null ? "homeworkDone" : "homework";
  if (vote && (vote !== "voted" || onEssay.length + inReply.length === 0)) return vote;
  if (phase.allows.reveals) return asked.holdsResults ? "resultsHeld" : "results";
  if (!writer.side && sidePolicy === "CHOICE" && !isOver(stand)) return "chooseSide";
  if (writer.side && phase.allows.ground) return "ground";
  if (!isWriting(phase)) {
    if (!writer.side && !isOver(stand)) return "waitForSide";
    if (!writer.side || !phase.allows.floor) return readNow(stand);
    return writer.isMuted ? "muted" : "floor";
  }

  if (writer.isMuted) return "muted";
  if (!writer.side) return "needsSide";
  const reply = inReply.length > 0;
  if (onEssay.length === 0) return reply ? "reply" : "otherSide";
  if (isJoint(stand)) return reply ? "jointReply" : "joint";
  const isPair = (asked.essays?.length ?? 1) > 1;
  if (isPair && onEssay.includes("REBUT")) return reply ? "pairReply" : "pair";
  if (onEssay.includes("REBUT")) return reply ? "attackReply" : "attack";
  if (writer.side === "PROPOSITION" && onEssay.includes("SUPPORT")) return reply ? "defendReply" : "defend";
  return reply ? "writeReply" : "write";
}

function judgeNow(asked: Asked) {
  if (isUnwritten(asked)) return "judgePoints";
  const { allows } = phaseOf(asked.stand.clock);
  const vote = voteNow(asked);
  if (vote) return vote;
  if (allows.reveals) return asked.holdsResults ? "resultsHeld" : "results";
  if (isWriting({ allows })) return allows.rate ? "judgeRate" : "judge";
  const now = readNow(asked.stand);
  return now === "wait" ? "judgeWait" : now;
}

function teacherNow(asked: Asked) {
  const { stand, holdsResults } = asked;
  const { allows } = phaseOf(stand.clock);
  if (stand.isLocked) return "teacherLocked";
  if (stand.clock.pausedAt) return "teacherPaused";
  if (isUnwritten(asked)) return "teacherPoints";
  if (stand.clock.phaseIndex === 0) return "teacherLobby";
  if (allows.reveals) return holdsResults ? "teacherResultsHeld" : "teacherResults";
  if (allows.ballot) return "teacherVote";
  if (allows.ground) return "teacherGround";
  if (!isWriting({ allows }))
    return allows.floor ? "teacherFloor" : isOver(stand) ? "teacherOver" : "teacherRead";
  if (isJoint(stand)) return "teacherJoint";
  return sides.some((side) => allows.post[side].length > 0) ? "teacherWriting" : "teacherReplies";
}

/** The class has yet to write the points that it debates. */
const isUnwritten = ({ essays }: Asked): boolean => essays?.length === 0;

/** A mute takes no vote away, nor does a teacher who looks on. */
function voteNow({ stand, writer, ballots }: Asked) {
  const { ballot } = phaseOf(stand.clock).allows;
  if (!ballot || ballotRefusal(stand, { ...writer, isWatched: false }, ballot)) return null;
  if (ballots[ballot]) return "voted";
  return ballot === "OPENING" ? "voteFirst" : "voteLast";
}

function readNow(stand: Stand) {
  if (isOver(stand)) return "over";
  const { phases, phaseIndex } = stand.clock;
  if (phaseIndex === 0) return "wait";
  return phases.slice(0, phaseIndex).some(isWriting) ? "between" : "read";
}

/** Somebody has argued, and nobody will any more. */
const isOver = ({ clock: { phases, phaseIndex } }: Stand): boolean =>
  phases.slice(0, phaseIndex).some(isArguing) && !phases.slice(phaseIndex).some(isArguing);

/** Both sides write on the essay, and neither to attack it. */
const isJoint = ({ clock }: Stand): boolean => {
  const { post } = phaseOf(clock).allows;
  return sides.every((side) => post[side].length > 0 && !post[side].includes("REBUT"));
};
