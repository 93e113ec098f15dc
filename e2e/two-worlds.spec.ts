import { test as base, expect } from "@playwright/test";
import { type Secret, secrets } from "./worlds/secrets";
import { foundSchool, type School, Stage } from "./worlds/stage";
import { openTwoServers } from "./worlds/two-servers";
import {
  type Given,
  hearFromAnywhere,
  listen,
  openPages,
  readByCalls,
  tryActions,
  tryCalls,
} from "./worlds/ways-out";
import { type Heard, World } from "./worlds/world";

/**
 * Everything for everybody. Else all read and listen, but only the first from whom a secret is kept comes
 * from every number of the log, only they and the wall open the pages, and nobody sends the forms.
 */
const isFull = process.env.EVERY_WAY_OUT === "1";

type Played = Readonly<{ world: World; school: School }>;

/**
 * Two worlds that differ in one secret only, each a server and a database of its own, with one clock and one
 * lot. Who may not know the secret is sent the same of both, to the byte, whatever they ask for.
 */
const test = base.extend<{ worlds: readonly Played[] }>({
  worlds: [
    async ({ browser: _ }, use) => {
      await use(await openWorlds());
    },
    { scope: "test", timeout: 180_000 },
  ],
});

/** Servers of worlds are played on so often, and then opened anew. */
const often = 5;

const stand = {
  plays: 0,
  opened: null as Awaited<ReturnType<typeof openTwoServers>> | null,
  played: [] as Played[],
};

async function openWorlds(): Promise<readonly Played[]> {
  if (stand.plays++ % often > 0) return stand.played;
  await stand.opened?.[Symbol.asyncDispose]();
  stand.opened = await openTwoServers();
  const played = stand.opened.servers.map(async (server, at) => {
    const world = new World(server, at === 0);
    return { world, school: await foundSchool(world) };
  });
  stand.played = await Promise.all(played);
  return stand.played;
}

test.afterAll(() => stand.opened?.[Symbol.asyncDispose]());

// One after the other, on the same two servers.
test.describe.configure({ mode: "default", timeout: 120_000 });

/** Whether nothing aside was said yet or there is nothing aside is one and the same. */
const asHeard = (live: Heard | undefined): string => live?.text().replaceAll(',"aside":{}', "") ?? "";

/** How many differences are told. */
const most = 10;

const figure = { secrets: 0, ways: new Set<string>(), bytes: 0, differing: 0 };

/** Plays a secret in one world, and answers what each was sent from whom it is kept, and who knows it. */
async function play({ world, school }: Played, secret: Secret, isFirst: boolean) {
  const { plan = everybody, keptFrom, late, knownTo } = secret;
  const stage = await Stage.open(world, school, typeof plan === "function" ? plan(isFirst) : plan);
  const hearers = keptFrom.filter((name) => !/stranger|picture/.test(name));
  const heard = new Map<string, Heard>();
  const hear = async () => {
    for (const name of hearers) heard.set(name, await listen(stage, stage.viewer(name)));
  };
  if (!late) await hear();
  await secret.play(stage, isFirst);
  if (late) await stage.join(late);
  if (late) await hear();
  // The last that all are told: what came until then is compared.
  await stage.change({ title: "The end" });
  const sent = new Map<string, Given>();
  for (const [at, name] of keptFrom.entries()) {
    const live = heard.get(name);
    await live?.until('"The end"');
    const calls = name.endsWith("picture") ? [] : await readByCalls(stage, name);
    const last = isFull || at === 0 ? undefined : 0;
    const anywhere = live ? await world.apart(() => hearFromAnywhere(stage, name, last)) : [];
    const pages = isFull || at === 0 || name.startsWith("the wall") ? await openPages(stage, name) : [];
    sent.set(name, new Map([["live", asHeard(live)], ...calls, ...anywhere, ...pages]));
    live?.end();
  }
  const known = [...(await readByCalls(stage, knownTo)), ...(await hearFromAnywhere(stage, knownTo, 0))].join(
    "\n",
  );
  // Last, because it changes the room.
  const [first = ""] = keptFrom;
  const answers = [...(await tryCalls(stage, first)), ...(isFull ? await tryActions(stage, first) : [])];
  sent.set(`${first} who tries everything`, new Map(answers));
  return { sent, known };
}

const everybody = {
  proposition: ["Ada", "Noor"],
  opposition: ["Ben", "Seo-yeon"],
  judges: ["Judge Lee"],
};

/** Plays both worlds at once and answers every difference in what was sent to those who may not know. */
async function compare(worlds: readonly Played[], secret: Secret, isFirst: readonly [boolean, boolean]) {
  const begin = 1000 * ++figure.secrets;
  for (const { world } of worlds) world.goOnAt(begin);
  const [one, other] = await Promise.all(
    worlds.map((world, at) => play(world, secret, isFirst[at] ?? false)),
  );
  if (!one || !other) throw new Error("two worlds are needed");
  const differences: string[] = [];
  for (const [name, given] of one.sent) {
    const others = other.sent.get(name) ?? new Map<string, string>();
    for (const way of new Set([...given.keys(), ...others.keys()])) {
      const [text = "", otherText = ""] = [given.get(way), others.get(way)];
      figure.ways.add(way.replace(/[\d.]+$/, ""));
      figure.bytes += Buffer.byteLength(text);
      if (text === otherText) continue;
      figure.differing += Buffer.byteLength(text);
      differences.push(`${name}, ${way}: ${differenceOf(text, otherText)}`);
    }
  }
  if (differences.length > most) differences.push(`and ${differences.splice(most).length} more`);
  return { differences, isKnown: one.known !== other.known };
}

/** Where two texts first differ, with what stands around it. */
function differenceOf(one: string, other: string): string {
  const at = [...one].findIndex((_, index) => one[index] !== other[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 150);
  return `…${around(one)}… / …${around(other)}…`;
}

for (const [name, secret] of Object.entries(secrets).slice(0, isFull ? undefined : 1))
  test(`two equal worlds are equal to the byte, those of ${name}`, async ({ worlds }) => {
    expect((await compare(worlds, secret, [true, true])).differences).toEqual([]);
  });

for (const [name, secret] of Object.entries(secrets)) {
  test(`${name} is not to be found by whom it is kept from`, async ({ worlds }) => {
    const { differences, isKnown } = await compare(worlds, secret, [true, false]);
    expect(differences).toEqual([]);
    expect(isKnown, `${secret.knownTo} is to know it`).toBe(true);
  });
}

test("a hidden name stays hidden once a student has posted", async ({ worlds: [played] }) => {
  if (!played) throw new Error("a world is needed");
  played.world.goOnAt(1000 * ++figure.secrets);
  const stage = await Stage.open(played.world, played.school, {
    ...everybody,
    settings: { names: "PSEUDONYM" },
  });
  const change = async (names: string) => {
    const { token } = stage.viewer("Ms Okafor");
    const answer = await played.world.ask("PATCH", `/api/v1/rooms/${stage.id}`, {
      token,
      body: { settings: { names } },
    });
    return [answer.status, /"type":"([\w-]+)"/.exec(answer.text)?.[1]];
  };
  expect(await change("REAL")).toEqual([200, undefined]);
  expect(await change("PSEUDONYM")).toEqual([200, undefined]);
  await stage.moveTo("openings");
  const post = await stage.write("Ben", { kind: "REBUT", body: "Costs are not harms." });
  expect(await change("REAL")).toEqual([409, "names-fixed"]);
  await stage.onPost("Ben", "DELETE", post);
  expect(await change("REAL")).toEqual([409, "names-fixed"]);
});

test.afterAll(() => {
  const { ways, bytes } = figure;
  const size = (bytes / 1e6).toFixed(1);
  console.log(
    `figure: two worlds | ${Object.keys(secrets).length} secrets, ${ways.size} ways out, ${size} MB compared, ${figure.differing} bytes differ`,
  );
});
