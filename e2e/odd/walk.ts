import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { callList } from "@/lib/api/calls/call-list";
import * as cookies from "@/lib/web/cookies";
import { listActions, listServed, pageOf } from "../build-manifest";
import type { Scene } from "../identities";
import { type Body, calledBy, jsonBodies, jsonValues, sentBy } from "./odd-bodies";
import { mark, methods, names, queries, segments, values, wholes } from "./odd-parts";
import type { Raw } from "./raw-request";
import { rights, spoiled } from "./right-bodies";

type Header = readonly [name: string, value: string];
export type Odd = Raw & Readonly<{ says: string }>;

/** Of a long list every `step`th, another beginning for each route, so that all of it is tried somewhere. */
const thin = <T>(list: readonly T[], step: number, from: number): readonly T[] =>
  list.filter((_, at) => (at + from) % step === 0);

const root = resolve(import.meta.dirname, "../..");
const read = (folder: string, name: RegExp): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => readFileSync(join(root, folder, path), "utf8"))
    .join("\n");

/** Every key that a page or a call reads from the query, as the code names it. */
function listQueryKeys(): readonly string[] {
  const code = ["app", "lib", "components"].map((folder) => read(folder, /(?<!test)\.tsx?$/)).join("\n");
  const taken = [...code.matchAll(/const \{([^}]*)\} = await searchParams/g)].flatMap(([, list = ""]) =>
    list.split(",").map((name) => name.split(":")[0]?.trim() ?? ""),
  );
  const named = [
    ...code.matchAll(/(?:await searchParams\)\.|(?:search|query|searchParams)\.(?:get\(")?)(\w+)/g),
  ];
  const ofNextAuth = ["callbackUrl", "csrfToken", "error", "json"];
  return [...new Set([...taken, ...named.map(([, name = ""]) => name), ...ofNextAuth])];
}

/** Every name of a field of a form or a body. */
const listFields = (): readonly string[] => [
  ...new Set([...read("lib", /schemas\.ts$/).matchAll(/^\s+(\w+):/gm)].map(([, name = ""]) => name)),
];

const fill = (pattern: string, scene: Scene, odd?: readonly [name: string, by: string]): string => {
  const known: Readonly<Record<string, string>> = {
    roomId: scene.room.id,
    postId: scene.ownPost,
    formatId: scene.formatId,
    memberId: scene.seats.student,
    motionId: "us-rok-alliance",
    code: scene.room.code,
    teacherId: "nobody",
    token: "a".repeat(43),
    nextauth: "session",
    path: "nothing",
  };
  return pattern.replace(/\[+(?:\.\.\.)?(\w+)\]+|\{(\w+)\}/g, (_, a?: string, b?: string) => {
    const name = a ?? b ?? "";
    return name === odd?.[0] ? odd[1] : (known[name] ?? "nothing");
  });
};

const routes = listServed().map((path) => path.replace(/\/(page|route)$/, "") || "/");
/** What the framework answers by itself. */
const others = [
  "/nowhere/[a]",
  "/_next/[a]",
  "/_next/static/[a]",
  "/_next/static/chunks/[a]",
  "/_next/image",
  "/_next/data/[a]/index.json",
  "/favicon.ico",
  "/robots.txt",
];
const addresses = [...routes, ...others];

/** Whom and what is asked, and under which host. */
export type Stage = Scene & Readonly<{ host: string }>;
type Asks = (stage: Stage, step: number) => readonly Odd[];

/** These end what the others need. */
const ending = /^(logOut|leaveRoom|endEverywhere|delete)/;

const everybody = ({ proofs }: Scene): readonly string[] =>
  [proofs.stranger, proofs.student, proofs.teacher].map(({ cookie }) => cookie ?? "");

const as = (cookie: string, ...more: readonly Header[]): readonly Header[] => [
  ...(cookie && !more.some(([name]) => name === "Cookie") ? [["Cookie", cookie] as const] : []),
  ...(more.some(([name]) => name === "Accept") ? [] : [["Accept", "text/html"] as const]),
  ...more,
];

/** Asks as each of three in turn. */
const inTurn = (
  scene: Scene,
  list: readonly Omit<Odd, "headers">[],
  more: readonly Header[] = [],
): readonly Odd[] =>
  list.map((odd, at) => ({ ...odd, headers: as(everybody(scene)[at % 3] ?? "", ...more) }));

const says = (what: string, odd: string): string => `${what} ${JSON.stringify(odd.slice(0, 120))}`;

/** Every route with odd texts in the place of each part of its address, and behind it. */
const oddAddresses: Asks = (scene, step) =>
  addresses.flatMap((pattern, from) => {
    const parts = [...pattern.matchAll(/\[(?:\[?\.\.\.)?(\w+)\]/g)].map(([, name = ""]) => name);
    const targets = thin(segments, step, from).flatMap((odd) => [
      ...parts.map((name) => fill(pattern, scene, [name, odd])),
      `${fill(pattern, scene).replace(/\/$/, "")}/${odd}`,
    ]);
    return inTurn(
      scene,
      targets.map((target) => ({ says: says("GET", target), target })),
    );
  });

/** Every key more than once is tried everywhere, by somebody signed in and by nobody; the rest in turn. */
const oddQueries: Asks = (stage, step) => {
  const keys = listQueryKeys();
  const spell = (query: string): string =>
    query.includes("K") && query.length < 200
      ? keys.map((key) => query.replaceAll("K", key)).join("&")
      : query;
  return addresses.flatMap((pattern, from) => {
    const ask = (query: string) => ({
      says: says(`GET ${pattern}?`, query),
      target: `${fill(pattern, stage)}?${spell(query)}`,
    });
    const twice = [stage.proofs.teacher.cookie ?? "", ""].map((cookie) => ({
      ...ask("K=a&K=b"),
      headers: as(cookie),
    }));
    return [...twice, ...inTurn(stage, thin(queries, step, from).map(ask))];
  });
};

/** The cookies of ours, a room's own too, and those that next-auth reads. */
function listCookies({ room }: Scene): readonly string[] {
  const ours = Object.entries(cookies).flatMap(([name, cookie]) =>
    !name.endsWith("Cookie")
      ? []
      : typeof cookie === "function"
        ? (cookie as (id: string) => cookies.Cookie)(room.id)
        : (cookie as cookies.Cookie),
  );
  const others = ["csrf-token", "pkce.code_verifier", "state", "nonce"];
  return [...ours.map(({ name }) => name), ...others.map((name) => `next-auth.${name}`)];
}

const withHeaders = (stage: Stage, headers: readonly Header[], step: number): readonly Odd[] =>
  addresses.flatMap((pattern, from) =>
    thin(headers, step, from * 7).map(([name, value], at) => ({
      says: says(`${name} at ${pattern}`, value),
      target: fill(pattern, stage),
      headers: as(everybody(stage)[at % 3] ?? "", [name, value]),
    })),
  );

const oddHeaders: Asks = (stage, step) =>
  withHeaders(
    stage,
    names.flatMap((name) => values.map((value): Header => [name, value])),
    step,
  );

/** All cookies at once, each with the same odd value. */
const oddCookies: Asks = (stage, step) => {
  const cookies = values.map((value) =>
    listCookies(stage)
      .map((name) => `${name}=${value.slice(0, 500)}`)
      .join("; "),
  );
  return withHeaders(
    stage,
    cookies.map((all): Header => ["Cookie", all]),
    step,
  );
};

const oddMethods: Asks = (scene, step) =>
  addresses.flatMap((pattern, from) =>
    inTurn(
      scene,
      thin(methods, step, from).flatMap((method) => [
        { says: `${method} ${pattern}`, method, target: fill(pattern, scene) },
        {
          says: `${method} ${pattern} with a body`,
          method,
          target: fill(pattern, scene),
          body: `{"a":"${mark}`,
        },
      ]),
    ),
  );

const posted = (
  target: string,
  what: string,
  { type, body, more = [] }: Body,
  headers: readonly Header[],
): Odd => ({
  says: says(`${what} as ${type} ${JSON.stringify(more)}`, Buffer.from(body).toString()),
  method: "POST",
  target,
  body,
  headers: [...headers, ["Content-Type", type], ...more],
});

/** Every action of the build, called as script does and as a form without it. */
const oddForms: Asks = (scene, step) => {
  const origin: Header = ["Origin", `http://${scene.host}`];
  const fields = listFields().filter((name) => !/^(roomId|seat)$/.test(name));
  const actions = [...listActions()].toSorted(([a], [b]) => Number(ending.test(a)) - Number(ending.test(b)));
  return actions.flatMap(([action, id], from) => {
    const target = fill(pageOf(action), scene);
    const who = [scene.proofs.stranger, scene.proofs.student, scene.proofs.teacher][from % 3]?.cookie ?? "";
    const seat = scene.seats[from % 3 === 2 ? "teacher" : "student"] ?? "";
    const own = [
      ["roomId", scene.room.id],
      ["seat", seat],
    ] as const;
    const hasOrigin = ({ more = [] }: Body) => more.some(([name]) => name === "Origin");
    const asThey = (body: Body, ...more: readonly Header[]) =>
      as(who, ...more, ...(hasOrigin(body) ? [] : [origin]));
    return [
      ...thin(calledBy(id, own, fields), step, from).map((body) =>
        posted(target, action, body, asThey(body, ["Next-Action", id])),
      ),
      ...thin(sentBy(id), step, from).map((body) =>
        posted(target, `${action} without script`, body, asThey(body)),
      ),
    ];
  });
};

/** Every call of the API that takes a body, and next-auth's. */
const oddBodies: Asks = (scene, step) =>
  Object.entries(callList).flatMap(([call, { name, body }], from) => {
    const right = rights[name];
    if (!body || !right) return [];
    const [method = "", path = ""] = call.split(" ");
    const whole = name === "writePost" ? { ...right, paragraphId: scene.paragraphId } : right;
    const spoilt = jsonValues.flatMap((value) =>
      [...new Set(spoiled(whole, "\u0000").map((one) => JSON.stringify(one)))].map((text) => ({
        type: "application/json",
        body: text.replace('"\\u0000"', () => value),
      })),
    );
    const { token } = scene.proofs[from % 2 ? "teacher" : "student"];
    return thin([...jsonBodies(JSON.stringify(whole)), ...spoilt], step, from).map((one) => ({
      ...posted(fill(path, scene), call, one, [["Authorization", `Bearer ${token}`]]),
      method,
    }));
  });

/** Whole requests to the letter. */
export const oddWholes = (host: string): readonly string[] =>
  wholes.map((whole) => whole.replaceAll("Host: H", `Host: ${host}`));

/** All that is tried, by kind, with how far its list is thinned out where that is to be quick. */
export const kinds = {
  addresses: [oddAddresses, 12],
  queries: [oddQueries, 20],
  headers: [oddHeaders, 400],
  cookies: [oddCookies, 8],
  methods: [oddMethods, 6],
  bodies: [oddBodies, 8],
  forms: [oddForms, 12],
} as const satisfies Readonly<Record<string, readonly [Asks, number]>>;
