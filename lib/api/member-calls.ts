import type { z } from "zod";
import { seesAsTeacher } from "../debate/audience";
import type { Outcome } from "../debate/outcome";
import type { MemberLimit } from "../limits/table";
import { overMemberLimit } from "../limits/take";
import { unproven } from "../members/change-room";
import { type Member, type Proof, withReceipt } from "../members/member";
import type { Answer, Asked } from "../web/exchange";
import { nothing } from "./answers";
import { findReader, findWriter, recallWriter } from "./bearer";
import { type Input, readInput } from "./input";
import { type Problem, problem, problemOf } from "./problem";
import type { Handler, Params } from "./route";

type Path = Readonly<{
  roomId: string;
  postId: string;
  memberId: string;
  sentenceId: string;
  turnId: string;
}>;
type Command<Input, T> = (member: Member, input: Input, path: Path) => Promise<Outcome<T>>;

/** `seq` is the number of the room's last event by then, where it is known. */
type Say<T> = (value: T, member: Member, seq: number | undefined, asked: Asked) => Answer | Promise<Answer>;

/** Reads something of a room as one of its members. `seq` is the number of the room's last event by then. */
export const memberRead =
  (say: (member: Member, asked: Asked, seq: Proof["seq"], path: Path) => Promise<Answer>): Handler =>
  async (asked, params) => {
    const path = pathOf(params);
    const proof = await findReader(asked, path.roomId);
    return "ok" in proof ? problem(proof) : say(proof.member, asked, proof.seq, path);
  };

/** The same for what only a teacher of the room may read, and not what they show the class on the wall. */
export const roomTeacherRead = (say: (member: Member, path: Path) => Promise<Answer>): Handler =>
  memberRead(async (member, _, __, path) =>
    seesAsTeacher(member) ? say(member, path) : problem(problemOf("not-allowed")),
  );

/** Changes something in a room, or on a post of it, as one of its members: shape, command, answer. */
export const memberWrite =
  <S extends z.ZodType, T>(
    limit: MemberLimit,
    schema: S,
    command: Command<z.output<S>, T>,
    say: Say<T>,
    /** Where the room is found otherwise than in the path. */
    placeOf: (params: Params) => Path | Promise<Path> = pathOf,
  ): Handler =>
  async (asked, params) =>
    write(limit, asked, await placeOf(params), () => readInput(asked, schema), command, say);

/** Takes something away: a call without a body and without an answer. */
export const memberDelete =
  (
    limit: MemberLimit,
    command: (member: Member, path: Path) => Promise<Outcome<unknown>>,
    placeOf: (params: Params) => Path | Promise<Path> = pathOf,
  ): Handler =>
  async (asked, params) =>
    write(
      limit,
      asked,
      await placeOf(params),
      readNothing,
      (member, _, path) => command(member, path),
      nothing,
    );

const readNothing = async (): Promise<Input<null>> => ({ ok: true, data: null, retry: null });

/**
 * Whose token is known takes their turn at once and is proven in it, which saves a trip to the database. All
 * others, and those of whom that does not prove true, are proven first and answered by what that says.
 */
async function write<Data, T>(
  limit: MemberLimit,
  asked: Asked,
  path: Path,
  read: () => Promise<Input<Data> | Problem>,
  command: Command<Data, T>,
  say: Say<T>,
): Promise<Answer> {
  const carryOut = ({ data, retry }: Input<Data>, member: Member) =>
    command(retry ? withReceipt(member, retry.key, retry.bodyHash) : member, data, path);
  const answer = (outcome: Outcome<T>, member: Member) =>
    outcome.ok ? say(outcome.value, member, outcome.seq, asked) : problem(outcome);

  const known = recallWriter(asked, path);
  const early = known && (await read());
  if (known && early?.ok) {
    const over = await overMemberLimit(limit, known);
    if (over) return problem(over);
    const outcome = await carryOut(early, known);
    if (outcome !== unproven) return answer(outcome, known);
  }
  const member = await findWriter(asked, path);
  if ("ok" in member) return problem(member);
  const input = early ?? (await read());
  if (!input.ok) return problem(input);
  const over = await overMemberLimit(limit, member);
  return over ? problem(over) : answer(await carryOut(input, member), member);
}

const pathOf = ({ roomId, postId, memberId, sentenceId, turnId }: Params): Path => ({
  roomId: textOf(roomId),
  postId: textOf(postId),
  memberId: textOf(memberId),
  sentenceId: textOf(sentenceId),
  turnId: textOf(turnId),
});

/** What a path names, in the room of the thing that it names by an id of its own. */
export const inRoomOf =
  (name: "sentenceId" | "turnId", findRoom: (id: string) => Promise<string | null>) =>
  async (params: Params): Promise<Path> => {
    const path = pathOf(params);
    return { ...path, roomId: (await findRoom(path[name])) ?? "" };
  };

const textOf = (part: string | string[] | undefined): string => (typeof part === "string" ? part : "");
