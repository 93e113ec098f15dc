import { makeQuote } from "@/lib/debate/anchors";
import { codePointLength } from "@/lib/debate/text/text";
import lesson from "@/prisma/motions/demo-debate.json" with { type: "json" };
import { moveTo, must, type Plan, type Room } from "./school";

const nameOf = (key: string): string => lesson.members.find((member) => member.key === key)?.name ?? key;
const namesOf = (side: string | null): readonly string[] =>
  lesson.members.filter((member) => member.side === side).map(({ name }) => name);

/** The demo's class, seated as in the demo. */
export const demoClass: Plan = {
  title: lesson.room.title,
  proposition: namesOf("PROPOSITION"),
  opposition: namesOf("OPPOSITION"),
  judges: namesOf(null),
};

const phases = { opening: "openings", rebuttals: "rebuttals", replies: "replies" } as const;
const order = [
  "lobby",
  "opening-vote",
  "openings",
  "rebuttals",
  "replies",
  "closing-vote",
  "debrief",
] as const;

/**
 * Plays the demo's lesson in a room of the demo's class, through the API, up to a phase of the Oxford format.
 */
export async function playLesson(room: Room, upTo: (typeof order)[number]): Promise<void> {
  const ids = new Map<string, string>();
  const paragraphs = await readParagraphs(room);
  for (const phase of order.slice(1, order.indexOf(upTo) + 1)) {
    await moveTo(room, phase);
    if (phase === "opening-vote" && upTo !== phase) await vote(room, "OPENING", lesson.ballots.opening, ids);
    if (phase === "closing-vote") await vote(room, "CLOSING", lesson.ballots.closing, ids);
    for (const post of lesson.posts.filter((one) => phases[one.phase as keyof typeof phases] === phase)) {
      ids.set(post.key, await write(room, paragraphs, post, ids));
    }
  }
}

type Line = (typeof lesson.posts)[number];

async function write(
  room: Room,
  paragraphs: readonly Paragraph[],
  line: Line,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const { author, paragraph, parent, kind, body, quote, evidence } = line;
  const { token } = room.seat(nameOf(author));
  const { id = "", text = "" } = paragraphs.find(({ number }) => number === paragraph) ?? {};
  const place = parent ? { parentId: ids.get(parent) } : { paragraphId: id };
  const words = quote === null ? {} : { quote: quoteIn(text, quote) };
  const post = await must("POST", `/api/v1/rooms/${room.id}/posts`, {
    token,
    body: { ...place, kind, body, evidence, ...words },
  });
  return String(post.id);
}

type Paragraph = Readonly<{ id: string; number: number; text: string }>;

async function readParagraphs(room: Room): Promise<readonly Paragraph[]> {
  const { motion } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token });
  return (motion as Readonly<{ paragraphs: readonly Paragraph[] }>).paragraphs;
}

function quoteIn(text: string, words: string) {
  const start = codePointLength(text.split(words)[0] ?? text);
  return makeQuote(text, start, start + codePointLength(words));
}

async function vote(
  room: Room,
  stage: string,
  ballots: Readonly<Record<string, string>>,
  ids: ReadonlyMap<string, string>,
) {
  const moved: Readonly<Record<string, readonly string[]>> = stage === "CLOSING" ? lesson.credits : {};
  for (const [key, choice] of Object.entries(ballots)) {
    const credits = moved[key]?.map((post) => ids.get(post));
    const body = { stage, choice, ...(credits ? { credits } : {}) };
    await must("PUT", `/api/v1/rooms/${room.id}/ballot`, { token: room.seat(nameOf(key)).token, body });
  }
}
