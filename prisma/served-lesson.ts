import { type Served, serveWith } from "@/e2e/second-server";
import { createToken } from "@/lib/auth/commands";
import type { PrismaClient } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/new-id";
import { browserCookie } from "@/lib/web/cookies";
import { type Lesson, openLesson } from "./lesson";

type More = Readonly<{
  token?: string;
  json?: unknown;
  from?: string;
  browser?: string;
  signal?: AbortSignal;
}>;

/** A seat as who joins by the API is given it. */
export type Seat = Readonly<{ memberId: string; token: string }>;

/** A lesson that the built app serves, to whoever sends it something. */
export type ServedLesson = Lesson &
  Readonly<{
    server: Served;
    teacherToken: string;
    /** A request from an address, by a browser of a name or by a program. */
    send: (method: string, path: string, more?: More) => Promise<Response>;
    join: (name: string, more?: More) => Promise<Response>;
    /** A browser at an address, by what the page at the door gave it as its name. */
    openBrowser: (from: string) => Promise<string>;
    seat: (name: string) => Promise<Seat>;
  }>;

/** Serves the database that this process uses, and opens a lesson in it. */
export async function serveLesson(db: PrismaClient, server: Served): Promise<ServedLesson> {
  const lesson = await openLesson(db);
  const made = await createToken({ teacherId: lesson.teacherId, version: 1 }, { label: "served" });
  if (!made.ok) throw new Error(made.reason);
  const send: ServedLesson["send"] = (method, path, { token, json, from = newId(), browser, signal } = {}) =>
    fetch(server.url + path, {
      method,
      redirect: "manual",
      signal,
      headers: {
        "X-Forwarded-For": from,
        ...(browser && { Cookie: `${browserCookie.name}=${browser}` }),
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(json !== undefined && { "Content-Type": "application/json" }),
      },
      body: json === undefined ? undefined : JSON.stringify(json),
    });
  const join: ServedLesson["join"] = (name, more) =>
    send("POST", "/api/v1/join", { json: { code: lesson.code, name }, ...more });
  const openBrowser = async (from: string) => {
    const door = await send("GET", `/join/${lesson.code}`, { from });
    const name = new RegExp(`${browserCookie.name}=([^;]+)`).exec(door.headers.getSetCookie().join());
    return name?.[1] ?? "none";
  };
  const seat = async (name: string) => (await join(name, { browser: newId() })).json() as Promise<Seat>;
  return { ...lesson, server, teacherToken: made.value.token, send, join, openBrowser, seat };
}

/** The built app on the tests' database, behind one proxy. */
export const serveTests = (): Promise<Served> =>
  serveWith(() => ({ DATABASE_URL: process.env.DATABASE_URL ?? "", TRUST_PROXY: "1" }));
