import type { Quote } from "@/lib/debate/anchors";
import { type Refusal, refuse } from "@/lib/debate/outcome";
import { isWebAddress, longestBody } from "@/lib/debate/posts";
import { codePointLength } from "@/lib/debate/text/text";
import type { MeView, PostView } from "@/lib/debate/views";
import { kinds } from "@/lib/debate/vocabulary";
import type { Fields, Sent, Words } from "./words";

/** Words that were sent as a post. */
export type SentWords = Words & Readonly<{ sent: Sent }>;

export const isSent = (words: Words): words is SentWords => words.sent !== null;

/** Whether a post failed, and its author still wants it. */
export const isUnsent = ({ sent }: Words): boolean =>
  sent !== null && sent.fault !== null && sent.fault !== "thrown";

/** Whether a post failed because nobody answered: it may go out as it is. */
export const isUnanswered = ({ sent }: Words): boolean =>
  sent?.fault === "offline" || sent?.fault === "closed";

/** Posts that were sent, in the order they were written. */
export const inOrder = (sent: ReadonlyMap<string, Words>): readonly SentWords[] =>
  [...sent.values()].filter(isSent).toSorted((a, b) => a.sent.at.localeCompare(b.sent.at));

/** What makes a form that is sent again the same one. */
export const keyOf = ({ fields }: Words): string => first(fields, "key");

export const parentOf = ({ fields }: Words): string | null => first(fields, "parentId") || null;

/** The words that are answered; null where there are none. */
export function quoteOf({ fields }: Words): Quote | null {
  try {
    return JSON.parse(first(fields, "quote") || "null");
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
    body: first(fields, "body").trim(),
    restatement: said && kind === "REBUT" ? { text: said, mark: null } : null,
    quote: quoteOf(words),
    evidence: evidenceIn(fields),
    status: "PUBLISHED",
    reason: null,
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
  const addresses = fields["evidenceUrl[]"] ?? [];
  const wrong = addresses.flatMap((url, row) =>
    url.trim() !== "" && !isWebAddress(url.trim()) ? [`evidence.${row}.url`] : [],
  );
  const errors = {
    ...(codePointLength(first(fields, "body").trim()) > longestBody ? { body: "too-long" } : {}),
    ...Object.fromEntries(wrong.map((name) => [name, "web-address"])),
  };
  return Object.keys(errors).length > 0 ? refuse("invalid", { errors }) : null;
}

const first = (fields: Fields, name: string): string => fields[name]?.[0] ?? "";

const kindOf = (fields: Fields) => kinds.find((kind) => kind === first(fields, "kind")) ?? "QUESTION";

const evidenceIn = (fields: Fields) =>
  (fields["evidenceUrl[]"] ?? []).flatMap((url, row) => {
    const title = fields["evidenceTitle[]"]?.[row] ?? "";
    return url.trim() === ""
      ? []
      : [{ url: url.trim(), title, words: fields["evidenceWords[]"]?.[row] ?? "" }];
  });
