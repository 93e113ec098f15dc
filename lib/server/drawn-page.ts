import { newToken } from "../auth/secrets";
import { newId } from "../db/new-id";
import type { Snapshot } from "../debate/events";
import type { WholeRoom } from "../debate/snapshot";
import type { Member } from "../members/member";
import { hasDoneNothing } from "../rooms/done-nothing";
import { findIn, firstSnapshotOf } from "../rooms/snapshot-json";
import { type Drawing, drawingHeader, toHeader } from "../web/drawing";
import { forget, handOver, inert } from "../web/handed-over";
import type { Draw, Drawn } from "./framework";
import { type Template, templateOf } from "./template";

/** What differs between two answers of one page. */
export type Gap = "nonce" | "formKey" | "snapshot" | "now" | "seat" | "name";

/** A page that can be sent many times. */
export type DrawnPage = Readonly<{
  /** The room as the page shows it. */
  whole: WholeRoom;
  keys: Drawing;
  status: number;
  headers: readonly (readonly [string, Template<Gap>])[];
  html: Template<Gap>;
  /** Whether it is the page that was asked for, drawn to its end. */
  isWhole: boolean;
}>;

/** Draws a member's page of a room; where others see the same, for somebody who stands for all of them. */
export async function drawPage(member: Member, whole: WholeRoom, draw: Draw): Promise<DrawnPage> {
  const isShared = hasDoneNothing(findIn(whole, member), whole);
  const self = { seat: newId(), name: newId() };
  const own = firstSnapshotOf(member, whole);
  const snapshot = isShared ? standInFor(JSON.parse(own), self) : own;
  const now = JSON.stringify(new Date());
  const keys: Drawing = {
    snapshotKey: newToken(),
    nowKey: newToken(),
    formKey: newToken(),
    language: whole.motion.language,
  };
  handOver(keys.snapshotKey, snapshot);
  handOver(keys.nowKey, now);
  try {
    const { status, headers, html } = await draw({ [drawingHeader]: toHeader(keys) });
    const marks: Record<Gap, string> = {
      ...self,
      nonce: nonceIn(headers),
      formKey: keys.formKey,
      // What one reader alone is sent stays in the page as it was drawn.
      snapshot: isShared ? scriptOf(keys.snapshotKey, snapshot) : newId(),
      now: scriptOf(keys.nowKey, now),
    };
    const isWhole =
      status === 200 &&
      html.includes(scriptOf(keys.snapshotKey, snapshot)) &&
      !html.includes(unfinished) &&
      headers["set-cookie"] === undefined;
    return {
      whole,
      keys,
      status,
      headers: headersIn(headers, marks),
      html: templateOf(html, marks),
      isWhole,
    };
  } finally {
    forget(keys.snapshotKey);
    forget(keys.nowKey);
  }
}

/** How a text that was handed over ends up in a page, from its element's name on. */
export const scriptOf = (key: string, json: string): string => `id="${key}">${inert(json)}</script>`;

/** What React leaves where it could not draw something. */
const unfinished = "data-dgst";

/** A snapshot as it is for somebody of another id and name. */
function standInFor(
  { me, members, ...rest }: Snapshot,
  self: Readonly<{ seat: string; name: string }>,
): string {
  const { seat, name } = self;
  return JSON.stringify({
    ...rest,
    members: members.map((row) => (row.id === me.memberId ? { ...row, id: seat, name } : row)),
    me: { ...me, memberId: seat, name },
  });
}

const nonceIn = (headers: Drawn["headers"]): string =>
  /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "no nonce";

const headersIn = (headers: Drawn["headers"], marks: Record<Gap, string>): DrawnPage["headers"] =>
  Object.entries(headers)
    .filter(([name]) => !/^(transfer-encoding|content-length|connection|date)$/.test(name))
    .map(([name, value]) => [name, templateOf(String(value), marks)] as const);
