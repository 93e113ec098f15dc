import type { Refusal } from "@/lib/debate/outcome";

/** What stands in a form, by field name, in order. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/**
 * Why a post is not with the class: no answer came, the page is older than the server, the database is away,
 * the page was closed before the answer, its author set it aside for another one or threw it away, the class
 * has it as it was before a change; or the rule that refused it.
 */
export type Fault = "offline" | "old-page" | "away" | "closed" | "aside" | "thrown" | "earlier" | Refusal;

/**
 * A post that was sent: when, why it failed (no fault while it is on its way), and whether the server has
 * said that it has it.
 */
export type Sent = Readonly<{ at: string; fault: Fault | null; isAnswered?: true }>;

/**
 * What belongs to a draft without being sent: the posts its author found to be something else, and where its
 * words were carried from, as they were.
 */
export type Beside = Readonly<{
  unlike?: readonly string[];
  carried?: Readonly<{ from: string; body: string }>;
}>;

/**
 * Words that the server does not have yet: a draft, or a post that was sent. A draft may say why it was
 * refused before.
 */
export type Words = Readonly<{
  paragraphId: string;
  fields: Fields;
  sent: Sent | null;
  refusal?: Refusal;
  beside?: Beside;
}>;
