import { wallAddress } from "@/lib/debate/watching";
import { seatCookie } from "@/lib/web/cookies";
import oxford from "@/prisma/formats/oxford.json" with { type: "json" };
import spokenDebate from "@/prisma/formats/spoken-debate.json" with { type: "json" };
import toward from "@/prisma/formats/toward-common-ground.json" with { type: "json" };
import type { Target } from "../access-fields";
import { cookiesIn, sendAction, sendForm } from "./forms";
import { worldHost } from "./two-servers";
import type { World } from "./world";

/**
 * Who looks at a room: what they show, and at which address they see it; a stranger shows nothing. A picture
 * is what a class sees that looks at the wall, and not what carries it there.
 */
export type Viewer = Readonly<{ address: string; token?: string; cookie?: string; isPicture?: boolean }>;

/** A teacher with all that a lesson needs, made once in a world. */
export type School = Readonly<{ token: string; cookie: string; motionId: string; formatId: string }>;

export async function foundSchool(world: World): Promise<School> {
  const [email, password] = ["okafor@school.example", "chalk and debate"];
  await world.must("POST", "/teachers", { body: { name: "Ms Okafor", email, password } });
  const { token } = await world.must("POST", "/tokens", { body: { email, password } });
  const cookie = cookiesIn((await sendForm(world, "/login", { email, password })).headers);
  const make = async (path: string, body: object) => {
    const { id } = await world.must("POST", path, { token: String(token), body });
    return String(id);
  };
  const spoken = spokenDebate.phases.filter(({ allows }) => "floor" in allows);
  const ground = toward.phases.filter(({ key }) => key === "common-ground");
  const before = oxford.phases.findIndex(({ key }) => key === "closing-vote");
  const phases = [...oxford.phases.slice(0, before), ...ground, ...spoken, ...oxford.phases.slice(before)];
  const text = "The alliance is dear.\n\nIt is also old.\n\nAnd it may yet be loosened.";
  return {
    token: String(token),
    cookie,
    motionId: await make("/motions", { title: "Homework does harm", language: "en", text }),
    formatId: await make("/formats", { title: oxford.title, phases }),
  };
}

export type Plan = Readonly<{
  proposition?: readonly string[];
  opposition?: readonly string[];
  judges?: readonly string[];
  settings?: object;
}>;

type Words = Readonly<{ kind?: string; body: string; paragraph?: number; parentId?: string }>;

/** A room in a world, and what people do in it. */
export class Stage {
  readonly world: World;
  readonly id: string;
  readonly code: string;
  readonly #school: School;
  readonly #seats = new Map<string, Viewer & Readonly<{ memberId: string; token: string }>>();
  /** What was written last. */
  #post = "none";
  #paragraphs: readonly Readonly<{ id: string }>[] = [];

  private constructor(world: World, school: School, { id, code }: Record<string, unknown>) {
    this.world = world;
    this.#school = school;
    this.id = String(id);
    this.code = String(code);
  }

  /** Opens a room and seats everybody. */
  static async open(world: World, school: School, plan: Plan): Promise<Stage> {
    const { motionId, formatId: format, token } = school;
    const settings = { autoAdvance: false, ...plan.settings };
    const body = { motionId, title: "10B", format, settings };
    const stage = new Stage(world, school, await world.must("POST", "/rooms", { token, body }));
    const { proposition = [], opposition = [], judges = [] } = plan;
    for (const name of [...proposition, ...opposition, ...judges]) await stage.join(name);
    for (const name of proposition) await stage.place(name, { side: "PROPOSITION" });
    for (const name of opposition) await stage.place(name, { side: "OPPOSITION" });
    for (const name of judges) await stage.place(name, { side: null, role: "JUDGE" });
    const { motion } = await stage.#must("Ms Okafor", "GET", "");
    stage.#paragraphs = (motion as Readonly<{ paragraphs: readonly Readonly<{ id: string }>[] }>).paragraphs;
    return stage;
  }

  /** Somebody comes in by the code, from an address. */
  async join(name: string, from = "10.0.0.1"): Promise<void> {
    const body = { code: this.code, name };
    const headers = { "X-Forwarded-For": from };
    const { memberId, token } = await this.world.must("POST", "/join", { body, headers });
    const cookie = `${seatCookie(this.id).name}=${token}`;
    this.#seats.set(name, { address: this.id, memberId: String(memberId), token: String(token), cookie });
  }

  /** Somebody by name: one of the room, its teacher, its wall, or a stranger. */
  viewer(name: string): Viewer {
    const { token, cookie } = this.#school;
    if (name === "Ms Okafor") return { address: this.id, token, cookie };
    if (name.startsWith("the wall"))
      return { address: wallAddress(this.id), cookie, isPicture: name.endsWith("picture") };
    if (name === "a stranger") return { address: this.id };
    return this.#seated(name);
  }

  /** At what somebody tries everything: a post that was written, and themself, or Ben for who has no seat. */
  target = (name: string): Target => ({
    ...{ roomId: this.id, code: this.code, formatId: this.#school.formatId, postId: this.#post },
    memberId: (this.#seats.get(name) ?? this.#seated("Ben")).memberId,
    otherId: this.memberId("Noor"),
    paragraphId: this.paragraphId(1),
  });

  memberId = (name: string): string => this.#seated(name).memberId;
  paragraphId = (number: number): string => this.#paragraphs[number - 1]?.id ?? "";

  #seated(name: string) {
    const found = this.#seats.get(name);
    if (!found) throw new Error(`${name} is not in this room`);
    return found;
  }

  #must(name: string, method: string, path: string, body?: object) {
    const { token } = this.viewer(name);
    return this.world.must(method, `/rooms/${this.id}${path}`, { token, body });
  }

  place = (name: string, to: object) =>
    this.#must("Ms Okafor", "POST", "/sides", { memberId: this.memberId(name), ...to });
  grade = (name: string, grade: object) =>
    this.#must("Ms Okafor", "PUT", `/grades/${this.memberId(name)}`, grade);
  giveHomework = (until: string) => this.#must("Ms Okafor", "PUT", "/homework", { until });
  moveTo = (to: string) => this.#must("Ms Okafor", "POST", "/phase", { to });
  invite = () => this.#must("Ms Okafor", "POST", "/co-teachers", { endsAt: "2099-12-04T15:00:00Z" });
  change = (change: object) => this.#must("Ms Okafor", "PATCH", "", change);
  vote = (name: string, ballot: object) => this.#must(name, "PUT", "/ballot", ballot);
  /** A member proposes a sentence as common ground; its id. */
  propose = async (name: string, text: string): Promise<string> =>
    String((await this.#must(name, "POST", "/common-ground", { text })).id);
  say = (name: string, sentenceId: string, said: object) =>
    this.world.ask("PUT", `/api/v1/common-ground/${sentenceId}/voice`, {
      token: this.#seated(name).token,
      body: said,
    });
  /** A student asks to speak and is called, and their teacher notes what they said. */
  async speak(name: string, body: string): Promise<void> {
    const { id } = await this.#must(name, "POST", "/turns", {});
    const { token } = this.#school;
    await this.world.ask("PATCH", `/api/v1/turns/${id}`, { token, body: { call: true } });
    const note = { kind: "QUESTION", body, paragraphId: this.paragraphId(1) };
    await this.world.must("POST", `/turns/${id}/note`, { token, body: note });
    await this.world.ask("PATCH", `/api/v1/turns/${id}`, { token, body: { end: true } });
  }
  /** A student asks to speak, and waits. */
  ask = (name: string) => this.#must(name, "POST", "/turns", {});
  moderate = (act: string, targetId?: string, reason = "Because of the lesson") =>
    this.#must("Ms Okafor", "POST", "/moderation", { act, targetId, reason });

  /** A member writes a post; its id. */
  async write(name: string, { kind = "QUESTION", body, paragraph = 1, parentId }: Words): Promise<string> {
    const place = parentId ? { parentId } : { paragraphId: this.paragraphId(paragraph) };
    this.#post = String((await this.#must(name, "POST", "/posts", { ...place, kind, body })).id);
    return this.#post;
  }

  /** Opens something to answer it, as a page says that its reader has. */
  async begin(name: string, itemId: string): Promise<void> {
    const { memberId, cookie } = this.#seated(name);
    const headers = { Origin: `http://${worldHost}`, "Content-Type": "application/x-www-form-urlencoded" };
    const body = String(new URLSearchParams({ seat: memberId, itemId }));
    await this.world.ask("POST", `/rooms/${this.id}/opened`, { cookie, headers, body });
  }

  /** Somebody without a seat asks to be let in again under a name. */
  async askBack(name: string): Promise<void> {
    const fields = { code: this.code, name, rejoinKey: "", ask: "yes" };
    const { headers, text } = await sendAction(this.world, "comeBackAction", `/join/${this.code}`, fields);
    if (!/x-action-redirect/.test(headers)) throw new Error(`nobody was asked: ${text.slice(0, 500)}`);
  }

  /** A member does something with a post. */
  onPost(name: string, method: string, path: string, body?: object) {
    return this.world.must(method, `/posts/${path}`, { token: this.viewer(name).token, body });
  }
}
