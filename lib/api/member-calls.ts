import type { z } from "zod";
import type { Outcome } from "../debate/outcome";
import { type Member, type Proof, withReceipt } from "../members/member";
import type { Answer, Asked } from "../web/exchange";
import { nothing } from "./answers";
import { findReader, findWriter } from "./bearer";
import { readInput } from "./input";
import { problem, problemOf } from "./problem";
import type { Handler, Params } from "./route";

type Path = Readonly<{ roomId: string; postId: string }>;
type Command<Input, T> = (member: Member, input: Input, path: Path) => Promise<Outcome<T>>;
type Say<T> = (value: T, member: Member) => Answer | Promise<Answer>;

/** Reads something of a room as one of its members. `seq` is the number of the room's last event by then. */
export const memberRead =
  (say: (member: Member, asked: Asked, seq: Proof["seq"]) => Promise<Answer>): Handler =>
  async (asked, params) => {
    const proof = await findReader(asked, pathOf(params).roomId);
    return "ok" in proof ? problem(proof) : say(proof.member, asked, proof.seq);
  };

/** The same for what only a teacher of the room may read. */
export const roomTeacherRead = (say: (member: Member) => Promise<Answer>): Handler =>
  memberRead(async (member) => (member.role === "TEACHER" ? say(member) : problem(problemOf("not-allowed"))));

/** Changes something in a room, or on a post of it, as one of its members: shape, command, answer. */
export const memberWrite =
  <S extends z.ZodType, T>(schema: S, command: Command<z.output<S>, T>, say: Say<T>): Handler =>
  async (asked, params) => {
    const path = pathOf(params);
    const member = await findWriter(asked, path);
    if ("ok" in member) return problem(member);
    const input = await readInput(asked, schema);
    if (!input.ok) return problem(input);
    const { retry, data } = input;
    const outcome = await command(
      retry ? withReceipt(member, retry.key, retry.bodyHash) : member,
      data,
      path,
    );
    return outcome.ok ? say(outcome.value, member) : problem(outcome);
  };

/** Takes something away: a call without a body and without an answer. */
export const memberDelete =
  (command: (member: Member, path: Path) => Promise<Outcome<unknown>>): Handler =>
  async (asked, params) => {
    const path = pathOf(params);
    const member = await findWriter(asked, path);
    if ("ok" in member) return problem(member);
    const outcome = await command(member, path);
    return outcome.ok ? nothing() : problem(outcome);
  };

const pathOf = ({ roomId, postId }: Params): Path => ({ roomId: textOf(roomId), postId: textOf(postId) });

const textOf = (part: string | string[] | undefined): string => (typeof part === "string" ? part : "");
