import { randomUUID } from "node:crypto";
import { browserCookie, scriptCookie, seatCookie } from "@/lib/web/cookies";

export const baseUrl = process.env.BASE_URL ?? "http://localhost:3000";

export type Answer = Readonly<{ status: number; body: Readonly<Record<string, unknown>>; headers: Headers }>;

type Ask = Readonly<{ token?: string; cookie?: string; body?: unknown; from?: string }>;

/** One call of the API, as a program makes it. */
export async function call(
  method: string,
  path: string,
  { token, cookie, body, from }: Ask = {},
): Promise<Answer> {
  const headers = {
    ...(from ? { "X-Forwarded-For": from } : {}),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(cookie ? { Cookie: cookie } : {}),
    ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(method === "POST" ? { "Idempotency-Key": randomUUID() } : {}),
  };
  const response = await fetch(new URL(path, baseUrl), {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    redirect: "manual",
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, body: isJson && text ? JSON.parse(text) : {}, headers: response.headers };
}

/** A call that must be answered with yes; its answer's body. */
export async function must(
  method: string,
  path: string,
  ask: Ask = {},
): Promise<Readonly<Record<string, unknown>>> {
  const { status, body } = await call(method, path, ask);
  if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

export type Teacher = Readonly<{ name: string; email: string; password: string; token: string }>;

/** A teacher with an account and a token. */
export async function hireTeacher(name = "Ms Okafor"): Promise<Teacher> {
  const email = `${randomUUID()}@school.example`;
  const password = "chalk and debate";
  // From an address of their own: a run hires more teachers than one school may sign up in an hour.
  await must("POST", "/api/v1/teachers", { body: { name, email, password }, from: randomUUID() });
  const { token } = await must("POST", "/api/v1/tokens", { body: { email, password } });
  return { name, email, password, token: String(token) };
}

/** Logs a teacher in by the page's form, as a browser without script sends it, and answers the cookie. */
export async function logInByForm({
  email,
  password,
}: Pick<Teacher, "email" | "password">): Promise<Readonly<{ name: string; value: string }>> {
  const page = new URL("/login", baseUrl);
  const opened = await fetch(page);
  const html = await opened.text();
  const form = /<form.*?<\/form>/s.exec(html.slice(html.indexOf("<main")))?.[0] ?? "";
  const body = new FormData();
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g))
    body.append(attributeOf(input, "name"), attributeOf(input, "value"));
  body.append("email", email);
  body.append("password", password);
  const answer = await fetch(page, {
    method: "POST",
    body,
    headers: { Origin: page.origin, Cookie: opened.headers.getSetCookie().map(pairOf).join("; ") },
    redirect: "manual",
  });
  const [, name, value] =
    /^([^=]+session-token)=([^;]+)/.exec(
      answer.headers.getSetCookie().find((cookie) => cookie.includes("session-token")) ?? "",
    ) ?? [];
  if (!name || !value) throw new Error(`logging in by the form answered ${answer.status} and no session`);
  return { name, value };
}

/** A cookie as it is sent back. */
const pairOf = (cookie: string): string => cookie.split(";")[0] ?? "";

const attributeOf = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&quot;", '"').replaceAll("&amp;", "&") ?? "";

export type Plan = Readonly<{
  title?: string;
  motionId?: string;
  format?: string;
  proposition?: readonly string[];
  opposition?: readonly string[];
  judges?: readonly string[];
  /** Members who have no side yet. */
  waiting?: readonly string[];
  phase?: string;
  settings?: Readonly<Record<string, unknown>>;
}>;

export type Seat = Readonly<{
  roomId: string;
  memberId: string;
  name: string;
  token: string;
  rejoinKey: string;
}>;

/** What a browser that holds a seat sends as its cookie. */
export const proofOf = ({ roomId, token }: Pick<Seat, "roomId" | "token">): string =>
  `${seatCookie(roomId).name}=${token}`;

/** The same as a browser keeps it. */
export const keptSeat = ({ roomId, token }: Seat) => ({
  name: seatCookie(roomId).name,
  value: token,
  url: baseUrl,
  httpOnly: true,
});

/** What a browser in which script runs keeps besides, once it was given a page of ours. */
export const keptMarks = ({ memberId }: Seat) => [
  { name: browserCookie.name, value: memberId, url: baseUrl, httpOnly: true },
  { name: scriptCookie.name, value: "1", url: baseUrl },
];

/** What a device keeps of somebody who was told of their side by now. */
export const keptSide = ({ roomId, memberId }: Seat) => ({
  name: `crossfloor-placed:${roomId} ${memberId}`,
  at: new Date().toISOString(),
});

export type Room = Readonly<{
  id: string;
  code: string;
  title: string;
  teacher: Teacher;
  seat: (name: string) => Seat;
}>;

export const shippedMotion = "us-rok-alliance";

/** A teacher's room with its members seated, their sides given, and the clock in a phase. */
export async function openRoom(teacher: Teacher, plan: Plan = {}): Promise<Room> {
  const {
    title = `Period 4 ${randomUUID().slice(0, 8)}`,
    motionId = shippedMotion,
    format = "oxford",
    settings = {},
  } = plan;
  const { token } = teacher;
  const made = await must("POST", "/api/v1/rooms", {
    token,
    body: { motionId, title, format, settings: { autoAdvance: false, ...settings } },
  });
  const room = { id: String(made.id), code: String(made.code), title };

  const seats = new Map<string, Seat>();
  const { proposition = [], opposition = [], judges = [], waiting = [] } = plan;
  for (const name of [...proposition, ...opposition, ...judges, ...waiting])
    seats.set(name, await join(room.code, name));
  const seat = (name: string) => {
    const found = seats.get(name);
    if (!found) throw new Error(`${name} is not in this room`);
    return found;
  };

  const place = (name: string, body: object) =>
    must("POST", `/api/v1/rooms/${room.id}/sides`, {
      token,
      body: { memberId: seat(name).memberId, ...body },
    });
  for (const name of proposition) await place(name, { side: "PROPOSITION" });
  for (const name of opposition) await place(name, { side: "OPPOSITION" });
  for (const name of judges) await place(name, { side: null, role: "JUDGE" });
  const opened = { ...room, teacher, seat };
  if (plan.phase) await moveTo(opened, plan.phase);
  return opened;
}

/** Somebody joins a room with its code. */
export async function join(code: string, name: string): Promise<Seat> {
  const joined = await must("POST", "/api/v1/join", { body: { code, name } });
  return {
    roomId: String(joined.roomId),
    memberId: String(joined.memberId),
    name,
    token: String(joined.token),
    rejoinKey: String(joined.rejoinKey),
  };
}

/** Says that a member has something open to answer, as their page does; the status of the answer. */
export async function sayOpened(
  { id }: Pick<Room, "id">,
  cookie: string,
  fields: Readonly<{ seat: string; itemId: string }>,
  origin = baseUrl,
): Promise<number> {
  const headers = { Cookie: cookie, Origin: origin };
  const body = new URLSearchParams(fields);
  return (await fetch(new URL(`/rooms/${id}/opened`, baseUrl), { method: "POST", headers, body })).status;
}

export const moveTo = (room: Room, to: string) =>
  must("POST", `/api/v1/rooms/${room.id}/phase`, { token: room.teacher.token, body: { to } });

export const moderate = (room: Room, act: string, targetId: string, reason = "Because of the lesson") =>
  must("POST", `/api/v1/rooms/${room.id}/moderation`, {
    token: room.teacher.token,
    body: { act, targetId, reason },
  });

type Words = Readonly<{ kind?: string; body: string; paragraph?: number; parentId?: string }>;

/** A member writes a post; its id. */
export async function write(
  room: Room,
  name: string,
  { kind = "QUESTION", body, paragraph = 1, parentId }: Words,
): Promise<string> {
  const { token } = room.seat(name);
  const place = parentId ? { parentId } : { paragraphId: await paragraphId(room, paragraph) };
  const post = await must("POST", `/api/v1/rooms/${room.id}/posts`, {
    token,
    body: { ...place, kind, body },
  });
  return String(post.id);
}

/** The id of a paragraph of the room's essay. */
export async function paragraphId(room: Room, number: number): Promise<string> {
  const { motion } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token });
  const { paragraphs } = motion as Readonly<{
    paragraphs: readonly Readonly<{ id: string; number: number }>[];
  }>;
  const found = paragraphs.find((paragraph) => paragraph.number === number);
  if (!found) throw new Error(`the essay has no paragraph ${number}`);
  return found.id;
}

/** The bodies of all posts that the teacher sees in a room, or of those that stand so. */
export const postsIn = async (room: Room, standing?: string): Promise<readonly string[]> =>
  (await readPosts(room)).flatMap(({ body, status }) => (status === (standing ?? status) ? [body] : []));

/** The post of these words, as the teacher sees it; null while it is not there. */
export const findPost = async (room: Room, words: string): Promise<WrittenPost | null> =>
  (await readPosts(room)).find(({ body }) => body === words) ?? null;

type WrittenPost = Readonly<{
  body: string;
  status: string;
  paragraphId: string;
  parentId: string | null;
  quote: unknown;
}>;

async function readPosts(room: Room): Promise<readonly WrittenPost[]> {
  const { posts } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token });
  return posts as readonly WrittenPost[];
}

/** Proposes a sentence as common ground; its id. */
export async function propose(room: Room, name: string, text: string): Promise<string> {
  const { token } = room.seat(name);
  return String((await must("POST", `/api/v1/rooms/${room.id}/common-ground`, { token, body: { text } })).id);
}

/** Asks to speak as a student; the turn's id. */
export async function askToSpeak(room: Room, name: string, about = {}): Promise<string> {
  const { token } = room.seat(name);
  return String((await must("POST", `/api/v1/rooms/${room.id}/turns`, { token, body: about })).id);
}

/** Does something with a turn as the room's teacher. */
export const changeTurn = (room: Room, turnId: string, act: "call" | "end" | "skip") =>
  must("PATCH", `/api/v1/turns/${turnId}`, { token: room.teacher.token, body: { [act]: true } });
