import type { AsideView } from "@/lib/debate/asides/aside";
import type { Snapshot } from "@/lib/debate/events";
import { browserCookie, scriptCookie } from "@/lib/web/cookies";
import { pages, routes } from "./access-table";
import { baseUrl, must, proofOf, type Room } from "./school";

/**
 * All that a member of a room is sent, by where it comes from: every page and every call of a room that the
 * access table lists for a student.
 */
export async function everythingSentTo(room: Room, name: string): Promise<Readonly<Record<string, string>>> {
  const { token } = room.seat(name);
  const events = await readEvents(room, token);
  const canonical = canonicalizer(events, room, await must("GET", `/api/v1/rooms/${room.id}`, { token }));
  const { aside } = await readNews(room, token);
  const found: Record<string, string> = {
    events: canonical(events),
    aside: canonical(JSON.stringify(aside)),
  };
  for (const path of pathsOf(pages, "/page")) {
    // A browser that has a cookie of ours may be sent a page that was drawn before, for others too.
    for (const [how, more] of Object.entries({
      "": "",
      kept: `; ${browserCookie.name}=${"a".repeat(16)}; ${scriptCookie.name}=1`,
    })) {
      const answer = await fetch(new URL(path.replace("[roomId]", room.id), baseUrl), {
        headers: { Cookie: proofOf({ roomId: room.id, token }) + more, Accept: "text/html" },
      });
      found[`${path} ${how}`] = plainPage(await answer.text(), canonical);
    }
    const data = await fetch(new URL(path.replace("[roomId]", room.id), baseUrl), {
      headers: { Cookie: proofOf({ roomId: room.id, token }), RSC: "1" },
    });
    found[`${path} data`] = valuesIn(await data.text(), canonical).join("\n");
  }
  for (const path of pathsOf(routes, "")) {
    if (path.endsWith("/events")) continue;
    const answer = await fetch(new URL(path.replace("[roomId]", room.id), baseUrl), {
      headers: { Authorization: `Bearer ${token}` },
    });
    found[path] = `${answer.status} ${canonical(await answer.text())}`;
  }
  return found;
}

const pathsOf = (table: Readonly<Record<string, string>>, ending: string): readonly string[] =>
  Object.keys(table)
    .filter((line) => line.includes("[roomId]") && (ending !== "" || line.startsWith("GET ")))
    .map((line) => line.replace(/^GET /, "").replace(new RegExp(`${ending}$`), ""));

/** What comes to a member beside the log: it rides on the beats of a stream, which are not compared. */
export async function readNews(room: Room, token: string) {
  const { seq } = await must("GET", `/api/v1/rooms/${room.id}`, { token });
  const response = await fetch(new URL(`/api/v1/rooms/${room.id}/events?after=${seq}&wait=0`, baseUrl), {
    headers: { Authorization: `Bearer ${token}`, Accept: "application/json" },
  });
  return (await response.json()) as Readonly<{ aside: AsideView }>;
}

/** The room's whole log, as the member is sent it. */
async function readEvents(room: Room, token: string): Promise<string> {
  const { seq } = await must("GET", `/api/v1/rooms/${room.id}`, { token });
  let text = "";
  for (let after = 0; after < Number(seq); after = Number([...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1])) {
    text += await readStream(room, token, after, Number(seq));
  }
  return text;
}

/** What one stream sends, up to a number or, where it ends with a reset before that, to its end. */
async function readStream(room: Room, token: string, after: number, last: number): Promise<string> {
  const end = new AbortController();
  const response = await fetch(new URL(`/api/v1/rooms/${room.id}/events?after=${after}`, baseUrl), {
    headers: { Authorization: `Bearer ${token}` },
    signal: end.signal,
  });
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.includes(`id: ${last}\n`) && text.endsWith("\n\n")) break;
  }
  end.abort();
  return text.replace(/^retry: \d+\n\n/, "").replaceAll(/event: beat\ndata: .*\n\n/g, "");
}

const id = /"(?:id|\w+Id)":"([\w-]{16}|as-[\w-]+)"/g;

/**
 * Writes what is drawn by lot in each world the same way in all: ids and pseudonyms by when they first appear
 * in the log, times and tokens as such (a short animal may stand in one by chance, so a name counts only as a
 * whole word), and lists that are in the order of ids in the order of what they were turned into.
 */
function canonicalizer(
  events: string,
  room: Room,
  snapshot: Readonly<Record<string, unknown>>,
): (text: string) => string {
  const { members, me } = snapshot as Snapshot;
  const words = new Map<string, string>([
    [room.id, "the-room"],
    [room.code, "the-code"],
    [room.title, "the-title"],
    [members.find(({ role }) => role === "TEACHER")?.id ?? "", "the-teacher"],
  ]);
  const names = new Map<string, string>(me.pseudonym ? [[me.pseudonym, "own pseudonym"]] : []);
  for (const [, found = ""] of events.matchAll(id))
    if (!words.has(found)) words.set(found, `id-${words.size}`);
  for (const [, memberId = "", name = ""] of events.matchAll(
    /"id":"([\w-]+)","name":"([^"]+)","role":"(?:STUDENT|JUDGE)"/g,
  )) {
    if (!names.has(name)) names.set(name, `name of ${words.get(memberId)}`);
  }
  return (text) => {
    const known = [...words].reduce((all, [from, to]) => all.replaceAll(from, to), text);
    return [...names]
      .reduce(
        (all, [from, to]) => all.replace(new RegExp(`(?<![\\w+/-])${from}(?![\\w+/-])`, "g"), to),
        known,
      )
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
      .replace(/<time[^>]*>[^<]*<\/time>/g, "AGO")
      .replace(/\b\d\d:\d\d\b/g, "CLOCK")
      .replace(/[\w-]{21,}={0,2}|[A-Za-z0-9+/]{22}==/g, "TOKEN")
      .replace(
        /"members":\[(.*?)\]/g,
        (_, members: string) =>
          `"members":[${members
            .split(/(?<=\}),/)
            .sort()
            .join()}]`,
      );
  };
}

/**
 * A page's HTML without the scripts that are run, then the values that these carry for React. React counts a
 * page's forms as they get ready, which is a matter of time.
 */
export function plainPage(html: string, canonical: (text: string) => string): string {
  const carried = [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)].map(
    ([, json = '""']) => JSON.parse(json) as string,
  );
  const markup = html
    .replace(/<script(?! type="application\/json").*?<\/script>/gs, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/\$ACTION_(REF_)?\d+/g, "$ACTION_$1N");
  return [canonical(markup), ...valuesIn(carried.join(""), canonical)].join("\n");
}

/**
 * Each word and number that is carried for React, once, in order. React numbers its lines as they get ready
 * and writes what it has written before as a reference ("$…"), so the order and the number of times are a
 * matter of time.
 */
function valuesIn(carried: string, canonical: (text: string) => string): readonly string[] {
  const isProgram = (line: string) => /^[0-9a-f]+:(I\[|"\/_next\/static\/)/.test(line);
  const lines = linesOf(Buffer.from(carried)).filter((line) => !isProgram(line));
  const values = lines.flatMap(
    (line) => line.replace(/^[0-9a-f]+:/, "").match(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?/g) ?? [],
  );
  const known = canonical(values.filter((value) => !value.startsWith('"$')).join("\n")).split("\n");
  return [...new Set(known.sort())];
}

/**
 * The lines of what the scripts carry. A long text stands as it is behind its length in bytes, which depends
 * on the lot too, and without a line's end.
 */
function linesOf(carried: Buffer): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < carried.length; ) {
    const [head = "", length] =
      /^[0-9a-f]+:T([0-9a-f]+),/.exec(carried.toString("latin1", at, at + 40)) ?? [];
    const begin = at + head.length;
    const end = length ? begin + Number.parseInt(length, 16) : carried.indexOf("\n", begin);
    lines.push(carried.toString("utf8", begin, end < 0 ? carried.length : end));
    at = length ? end : end < 0 ? carried.length : end + 1;
  }
  return lines;
}
