import { call, must, paragraphId, type Room, type Seat } from "./school";

/** Those who are played over the API, by the names that they join with. */
export const classmates = [
  ..."Aiko Amina Bo-ra Daniel Elif Femi Grace Ha-eun Ibrahim Jun-seo Kofi Leila Luca Mina".split(" "),
  ..."Nils Olga Priya Sam Tae-yang Yusuf".split(" "),
];
export const furtherJudges = ["Judge Cho", "Judge Ortiz", "Judge Weiss"];

export type Side = "PROPOSITION" | "OPPOSITION";
export type Minute = Readonly<{ phase: string; minute: number; minutes: number }>;
type Said = Readonly<{ id: string; side: Side | null; author: Readonly<{ memberId: string }> | null }>;
type Whole = Readonly<{
  members: readonly Readonly<{ name: string; side: Side | null }>[];
  posts: readonly Said[];
}>;

/** The room as its teacher reads it. */
const readWhole = async (room: Room): Promise<Whole> =>
  (await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token })) as Whole;

/** Who argues for which side. */
export async function sidesIn(room: Room): Promise<ReadonlyMap<string, Side | null>> {
  const { members } = await readWhole(room);
  return new Map(members.map(({ name, side }) => [name, side]));
}

/**
 * One minute of those over the API: each votes once in a phase of a ballot, one in eight posts while the
 * class writes, and the judges rate; they answer each other, since what those in browsers write may be hidden
 * at that very moment. Then all read the room. Whatever is refused fails.
 */
export async function playMinute(room: Room, seats: readonly Seat[], minute: Minute): Promise<void> {
  const { members, posts } = await readWhole(room);
  const sides = new Map(members.map(({ name, side }) => [name, side]));
  const own = new Set(seats.map(({ memberId }) => memberId));
  const theirs = posts.filter(({ author }) => author && own.has(author.memberId));
  for (const [at, seat] of seats.entries()) {
    const [method, path, body] = (await actOf(room, minute, at, sides.get(seat.name) ?? null, theirs)) ?? [];
    if (method && path) await must(method, path, { token: seat.token, body });
  }
  const reads = seats.map(({ token }) => call("GET", `/api/v1/rooms/${room.id}`, { token }));
  const answers = (await Promise.all(reads)).filter(({ status }) => status !== 200);
  if (answers.length > 0) throw new Error(`the room answered ${answers.map(({ status }) => status)}`);
}

type Act = readonly [method: string, path: string, body: object];

async function actOf(
  room: Room,
  { phase, minute, minutes }: Minute,
  at: number,
  side: Side | null,
  posts: readonly Said[],
): Promise<Act | null> {
  const address = `/api/v1/rooms/${room.id}`;
  if (phase === "opening-vote" || phase === "closing-vote") {
    const stage = phase === "opening-vote" ? "OPENING" : "CLOSING";
    const choice = (["FOR", "AGAINST", "UNDECIDED", "AGAINST"] as const)[(at + minute) % 4];
    return at % minutes === minute ? ["PUT", `${address}/ballot`, { stage, choice }] : null;
  }
  if ((at + minute) % 8 !== 0 || phase === "lobby" || phase === "debrief") return null;

  const others = posts.filter((post) => post.side !== null && post.side !== side);
  const answered = others[(at + minute) % Math.max(others.length, 1)];
  if (side === null)
    return answered && phase !== "openings"
      ? ["PUT", `/api/v1/posts/${answered.id}/rating`, { score: 1 + (at % 5) }]
      : null;
  if (phase !== "openings" && answered)
    return [
      "POST",
      `${address}/posts`,
      { parentId: answered.id, kind: "REBUT", body: `Not so, says number ${at}, in minute ${minute}.` },
    ];
  const paragraph = await paragraphId(room, 1 + (at % 9));
  const kind = side === "PROPOSITION" ? "SUPPORT" : "REBUT";
  return [
    "POST",
    `${address}/posts`,
    { paragraphId: paragraph, kind, body: `A reason of ${at}, ${minute}.` },
  ];
}
