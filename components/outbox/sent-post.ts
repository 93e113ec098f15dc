import type { Quote } from "@/lib/debate/anchors";
import { type Refusal, refuse } from "@/lib/debate/outcome";
import { readField } from "@/lib/debate/text/field";
import { type FaultDetail, settle } from "@/lib/debate/text/gate";
import { cleanLine } from "@/lib/debate/text/keys";
import { longest } from "@/lib/debate/text/limits";
import { isThere } from "@/lib/debate/text/seen";
import { readWebAddress } from "@/lib/debate/text/web-address";
import type { MeView, PostView } from "@/lib/debate/views";
import { kinds } from "@/lib/debate/vocabulary";
import type { Fields, Sent, Words } from "./words";

/** Words that were sent as a post. */
export type SentWords = Words & Readonly<{ sent: Sent }>;

export const isSent = (words: Words): words is SentWords => words.sent !== null;

/** Whether a post failed, and its author still wants it. */
export const isUnsent = ({ sent }: Words): boolean =>
  sent !== null && sent.fault !== null && sent.fault !== "thrown";

/** Whether a post failed because nobody answered, or no database: it may go out as it is. */
export const isUnanswered = (words: Words): boolean =>
  isKeptWaiting(words) || words.sent?.fault === "offline" || words.sent?.fault === "closed";

/** Whether only the database is away, so that nothing tells this page when it is back. */
export const isKeptWaiting = ({ sent }: Words): boolean => sent?.fault === "away";

/** Posts that were sent, in the order they were written. */
export const inOrder = (sent: ReadonlyMap<string, Words>): readonly SentWords[] =>
  [...sent.values()].filter(isSent).toSorted((a, b) => a.sent.at.localeCompare(b.sent.at));

/** What makes a form that is sent again the same one. */
export const keyOf = ({ fields }: Words): string => first(fields, "key");

export const parentOf = ({ fields }: Words): string | null => first(fields, "parentId") || null;

/** The words that are answered; null where there are none. */
export const quoteOf = ({ fields }: Words): Quote | null => parseQuote(first(fields, "quote"));

/** A quote as a form holds it; null where it holds none. */
export function parseQuote(json: string): Quote | null {
  try {
    return JSON.parse(json || "null");
  } catch {
    return null;
  }
}

/** A post as its author sees it until the server has it. */
export function postOf(
  words: SentWords,
  me: Pick<MeView, "memberId" | "name" | "pseudonym" | "side">,
): PostView {
  const { fields, paragraphId, sent } = words;
  const said = first(fields, "restatement");
  const kind = kindOf(fields);
  return {
    id: keyOf(words),
    paragraphId,
    parentId: parentOf(words),
    kind,
    side: me.side,
    author: { memberId: me.memberId, name: me.pseudonym ?? me.name },
    body: settle(first(fields, "body")).trim(),
    restatement: said && kind === "REBUT" ? { text: said, mark: null } : null,
    quote: quoteOf(words),
    evidence: sourcesIn(fields).map(({ url, title, words }) => ({ url: cleanLine(url), title, words })),
    status: "PUBLISHED",
    reason: null,
    anchor: "same",
    pinned: false,
    isFirst: false,
    createdAt: sent.at,
    editedAt: null,
    phaseIndex: -1,
    seq: 0,
  };
}

/** Whether a post with this key is in the room: its author, and nobody else, sees the key. */
export const hasArrived = (key: string, posts: readonly PostView[]): boolean =>
  posts.some((post) => post.key === key);

/** What can be seen to be wrong with a post before it is sent, as the server would say it. */
export function shapeFault(fields: Fields): Refusal | null {
  const lines = { isRequired: false, isMultiline: true };
  const read = [
    ["body", readField(first(fields, "body"), { ...lines, isRequired: true, longest: longest.body })],
    ["restatement", readField(first(fields, "restatement"), { ...line, longest: longest.restatement })],
    ...sourcesIn(fields).flatMap(({ url, title, words, row }) => [
      [`evidence.${row}.url`, readWebAddress(url)] as const,
      [`evidence.${row}.title`, readField(title, { ...line, longest: longest.sourceTitle })] as const,
      [`evidence.${row}.words`, readField(words, { ...lines, longest: longest.sourceWords })] as const,
    ]),
  ] as const;
  const faults = read.flatMap(([name, answer]) => (answer.ok ? [] : [[name, answer] as const]));
  if (faults.length === 0) return null;
  return refuse("invalid", {
    errors: Object.fromEntries(faults.map(([name, { fault }]) => [name, fault])),
    details: Object.fromEntries(faults.map(([name, { detail }]): [string, FaultDetail] => [name, detail])),
  });
}

const line = { isRequired: false };

const first = (fields: Fields, name: string): string => fields[name]?.[0] ?? "";

const kindOf = (fields: Fields) => kinds.find((kind) => kind === first(fields, "kind")) ?? "QUESTION";

/** The sources of which anything is typed, with the row they stand in. */
const sourcesIn = (fields: Fields) =>
  (fields["evidenceUrl[]"] ?? []).flatMap((url, row) => {
    const title = fields["evidenceTitle[]"]?.[row] ?? "";
    const words = fields["evidenceWords[]"]?.[row] ?? "";
    return isThere(url + title + words) ? [{ url, title, words, row }] : [];
  });
