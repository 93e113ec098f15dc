import { browserCookie, scriptCookie } from "@/lib/web/cookies";
import { bodyOf, fieldsOf } from "../access-fields";
import { actions, pages, routes } from "../access-table";
import { pageOf } from "../build-manifest";
import { type Identity, identities } from "../identities";
import { sendAction } from "./forms";
import { canonicalPage, canonicalRows, pictureOf } from "./page-data";
import type { Stage, Viewer } from "./stage";
import type { Ask, Heard } from "./world";

/** What somebody was given, by the way it came. */
export type Given = ReadonlyMap<string, string>;

/** Listens to a room as somebody does who has its page open. */
export const listen = ({ world }: Stage, { address, ...proof }: Viewer): Promise<Heard> =>
  world.listen(`/api/v1/rooms/${address}/events?after=0`, proofOf(proof));

/** What somebody is sent of a room by all calls that read. */
export function readByCalls(stage: Stage, name: string): Promise<Given> {
  const proof = proofOf(stage.viewer(name));
  return gather(stage, name, callsThatRead, (pattern) => ["GET", pattern, proof, asItIs]);
}

/** What somebody is sent of a room, or before it, by all pages that open for them, and by their data. */
export async function openPages(stage: Stage, name: string): Promise<Given> {
  const { cookie = "", isPicture } = stage.viewer(name);
  const html = isPicture ? pictureOf : canonicalPage;
  const ways: Readonly<Record<string, (pattern: string) => Way>> = {
    page: (pattern) => ["GET", pattern, asPage(cookie), html],
    // A browser in which script runs may be sent a page that was drawn before, for others too.
    "kept page": (pattern) => ["GET", pattern, asPage(cookie + marks), html],
    data: (pattern) => [
      "GET",
      `${pattern}?_rsc`,
      { cookie, headers: { ...browser, RSC: "1" } },
      canonicalRows,
    ],
  };
  const given = new Map<string, string>();
  for (const [how, way] of Object.entries(ways))
    if (how !== "data" || !isPicture)
      for (const [pattern, text] of await gather(stage, name, pagesOf(name), way))
        given.set(`${how} ${pattern}`, text);
  return given;
}

/** What somebody is answered who tries to write by every call of a room, whether they may or not. */
export function tryCalls(stage: Stage, name: string): Promise<Given> {
  const { token } = stage.viewer(name);
  return gather(stage, name, callsThatWrite, (line) => {
    const [method = "", pattern = ""] = line.split(" ");
    return [method, pattern, { token, body: bodyOf(line, stage.target(name), "New") as object }, asItIs];
  });
}

/** What somebody is answered who sends every form of a room, whether they may or not. */
export async function tryActions(stage: Stage, name: string): Promise<Given> {
  const { cookie } = stage.viewer(name);
  const target = stage.target(name);
  const given = new Map<string, string>();
  for (const [action, cells] of Object.entries(actions)) {
    if (!cells.startsWith("lost-seat") || cells.split(" ")[identities.indexOf("student")] === "-") continue;
    const fields = { ...fieldsOf(action, target), seat: target.memberId };
    const path = pathOf(pageOf(action), stage, name);
    const { status, headers, text } = await sendAction(stage.world, action, path, fields, cookie);
    given.set(action, [status, headers, canonicalRows(text)].join("\n"));
  }
  return given;
}

type Way = readonly [method: string, pattern: string, ask: Ask, canonical: (text: string) => string];

async function gather(stage: Stage, name: string, lines: readonly string[], way: (line: string) => Way) {
  const given = new Map<string, string>();
  for (const line of lines) {
    const [method, pattern, ask, canonical] = way(line);
    const { status, headers, text } = await stage.world.ask(method, pathOf(pattern, stage, name), ask);
    given.set(line, [status, headers, canonical(text)].join("\n"));
  }
  return given;
}

const asItIs = (text: string): string => text;
const browser = { "User-Agent": "a browser" };
const marks = `; ${browserCookie.name}=${"a".repeat(16)}; ${scriptCookie.name}=1`;
const asPage = (cookie: string): Ask => ({ cookie, headers: { ...browser, Accept: "text/html" } });

/**
 * What somebody hears who comes from any number of the log, and, where some events are told to few, from any
 * place between two numbers: from the beginning to `last`, or to where a number makes them begin anew.
 */
export async function hearFromAnywhere(
  stage: Stage,
  name: string,
  last = Number.POSITIVE_INFINITY,
): Promise<Given> {
  const { address, ...proof } = stage.viewer(name);
  const given = new Map<string, string>();
  let isOver = false;
  for (let after = 0; after <= last && !isOver; after++) {
    for (const place of [`${after}`, `${after}.0`, `${after}.1`]) {
      const path = `/api/v1/rooms/${address}/events?after=${place}&wait=0`;
      const ask = { ...proofOf(proof), headers: { Accept: "application/json" } };
      const { status, text } = await stage.world.ask("GET", path, ask);
      given.set(`events after ${place}`, `${status}\n${text}`);
      isOver = text.includes('"seq":0,"type":"reset"');
    }
  }
  return given;
}

/** A program's proof where there is one; the wall has a browser's alone. */
const proofOf = ({ token, cookie }: Pick<Viewer, "token" | "cookie">): Ask =>
  token ? { token } : { cookie };

/** The pages of a room, before it, or of what waits in it, that open for somebody by the access table. */
function pagesOf(name: string): readonly string[] {
  if (name.startsWith("the wall")) return ["/rooms/[roomId]/present"];
  const who: Readonly<Record<string, Identity>> = {
    "a stranger": "stranger",
    "Ms Okafor": "teacher",
    "Judge Lee": "judge",
  };
  const column = identities.indexOf(who[name] ?? "student");
  return Object.entries(pages).flatMap(([line, cells]) =>
    /\[(roomId|code)\]|^\/notices\/page$/.test(line) && cells.split(" ")[column] === "200"
      ? [line.replace(/\/page$/, "")]
      : [],
  );
}

/** The same calls with other wishes: what is shown otherwise is a way of its own. */
const withWishes = ["csv&names=real", "json&names=pseudonyms", "annotations"].map(
  (wish) => `/api/v1/rooms/[roomId]/export?format=${wish}`,
);

const ofRooms = Object.keys(routes).filter((line) => /\/api\/.*\[(roomId|postId)\]/.test(line));
const callsThatRead = [
  ...ofRooms.flatMap((line) => (line.startsWith("GET ") && !line.endsWith("/events") ? [line.slice(4)] : [])),
  ...withWishes,
  "/api/v1/rooms/[roomId]/annotations?page=0",
  ...["costs", "liars", "grant"].map((word) => `/api/v1/rooms/[roomId]/search?q=${word}`),
];
const callsThatWrite = ofRooms.filter((line) => !line.startsWith("GET "));

function pathOf(pattern: string, stage: Stage, name: string): string {
  const { code, memberId, postId } = stage.target(name);
  return pattern
    .replace("[roomId]", pattern.includes("/present") ? stage.id : stage.viewer(name).address)
    .replace("[code]", code)
    .replace("[memberId]", memberId)
    .replace("[postId]", postId);
}
