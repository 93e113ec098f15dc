import { randomBytes } from "node:crypto";
import { newToken } from "../auth/secrets";
import type { WholeRoom } from "../debate/snapshot";
import type { Member } from "../members/member";
import { hasDoneNothing } from "../rooms/done-nothing";
import { hasOnlyNewPosts } from "../rooms/only-new-posts";
import { findIn, firstSnapshotOf } from "../rooms/snapshot-json";
import { type DrawnPage, drawPage, type Gap, scriptOf } from "./drawn-page";
import type { Draw } from "./framework";
import { fill } from "./template";

/** A page as it is sent to one reader. */
export type Page = Readonly<{ status: number; headers: Readonly<Record<string, string>>; html: Buffer }>;

/** The pages that were drawn last, or are being drawn, by what they show and to whom. */
const pages = new Map<string, Promise<DrawnPage>>();
const mostPages = 100;
/** Until its script runs, a page says what the time was when it was drawn. */
const longestMs = 10_000;

type Reader = Readonly<{
  member: Member;
  /** The room as it stands. */
  whole: WholeRoom;
  /** What else a page is drawn by: language, colours, what was put away. */
  look: string;
}>;

/**
 * A member's page of a room: one that is kept, with what is theirs alone put in, or one that is drawn now, by
 * whoever comes first, and kept.
 */
export async function findPage({ member, whole, look }: Reader, draw: Draw): Promise<Page> {
  const key = keyOf(member, whole, look);
  for (let kept = pages.get(key); kept; ) {
    const page = await kept.catch(() => null);
    if (page && isStill(page, { member, whole, look }, key)) return answerWith(page, member);
    const next = pages.get(key);
    if (next === kept) break;
    kept = next;
  }
  return answerWith(await keep(key, drawPage(member, whole, draw)), member);
}

/** Whoever has done nothing yet in a room sees what all of their side see who have done nothing. */
const keyOf = (member: Member, whole: WholeRoom, look: string): string => {
  const me = findIn(whole, member);
  const who = hasDoneNothing(me, whole) ? `${me.role} ${me.side}` : me.id;
  return [member.roomId, who, look].join(" ");
};

/** Whether a page shows a room as it stands for this reader, but for posts that the stream brings. */
function isStill(page: DrawnPage, { member, whole, look }: Reader, key: string): boolean {
  if (!page.isWhole) return false;
  return page.whole.seq > whole.seq
    ? keyOf(member, page.whole, look) === key
    : hasOnlyNewPosts(page.whole, whole, member.id);
}

function keep(key: string, page: Promise<DrawnPage>): Promise<DrawnPage> {
  pages.delete(key);
  pages.set(key, page);
  const [oldest] = pages.keys();
  if (pages.size > mostPages && oldest) pages.delete(oldest);
  const letGo = () => void (pages.get(key) === page && pages.delete(key));
  setTimeout(letGo, longestMs).unref();
  page.then(({ isWhole }) => isWhole || letGo(), letGo);
  return page;
}

function answerWith(page: DrawnPage, member: Member): Page {
  const { id, name } = findIn(page.whole, member);
  const nonce = randomBytes(16).toString("base64");
  const formKey = newToken().slice(0, 24);
  const values: Readonly<Record<Gap, () => string>> = {
    nonce: () => nonce,
    formKey: () => formKey,
    snapshot: () => scriptOf(page.keys.snapshotKey, firstSnapshotOf(member, page.whole)),
    now: () => scriptOf(page.keys.nowKey, JSON.stringify(new Date())),
    seat: () => id,
    name: () => name.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign),
  };
  const headers = page.headers.map(([header, text]) => [header, fill(text, values).toString()]);
  return { status: page.status, headers: Object.fromEntries(headers), html: fill(page.html, values) };
}

/** As React writes what it draws. */
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};
