/** The field's words as closed lists. The database's enums and the API's schemas use the same words. */

export const roles = ["TEACHER", "STUDENT", "JUDGE"] as const;
export type Role = (typeof roles)[number];

export const sides = ["PROPOSITION", "OPPOSITION"] as const;
export type Side = (typeof sides)[number];

export const kinds = ["REBUT", "SUPPORT", "QUESTION", "CONCEDE"] as const;
export type Kind = (typeof kinds)[number];

/** A teacher's own stems, by what a post does. A kind with none offers none. */
export type OwnStems = Readonly<Record<Kind, readonly string[]>>;

/** What a part of an essay is. Only paragraphs are numbered, answered and quoted. */
export const blockKinds = ["PARAGRAPH", "HEADING", "LIST", "QUOTATION", "FOOTNOTE"] as const;
export type BlockKind = (typeof blockKinds)[number];

export const stages = ["OPENING", "CLOSING"] as const;
export type Stage = (typeof stages)[number];

export const choices = ["FOR", "AGAINST", "UNDECIDED"] as const;
export type Choice = (typeof choices)[number];

/** One value for each choice. */
export const byChoice = <Value>(value: (choice: Choice) => Value): Readonly<Record<Choice, Value>> => ({
  FOR: value("FOR"),
  AGAINST: value("AGAINST"),
  UNDECIDED: value("UNDECIDED"),
});

export const sidePolicies = ["BALANCED", "OPINION", "CONTRARIAN", "CHOICE", "MANUAL"] as const;
export type SidePolicy = (typeof sidePolicies)[number];

export const premoderations = ["OFF", "FIRST", "ALL"] as const;
export type Premoderation = (typeof premoderations)[number];

/** Where a write-first gate holds: on each paragraph by itself, or over the whole phase. */
export const gateScopes = ["PARAGRAPH", "PHASE"] as const;
export type GateScope = (typeof gateScopes)[number];

/** Whether the class sees real names. */
export const namings = ["REAL", "PSEUDONYM"] as const;
export type Naming = (typeof namings)[number];

/** What the author of a point says of a rebuttal's restatement of it. */
export const fairnesses = ["FAIR", "NOT_QUITE"] as const;
export type Fairness = (typeof fairnesses)[number];

/** What a student says of a sentence of common ground. */
export const agreements = ["agree", "not-yet"] as const;
export type Agreement = (typeof agreements)[number];

/** How a post was found again in another revision, from the surest way on; "same" is also one that never moved. */
export const anchorings = ["same", "moved", "approximate", "paragraph", "orphaned"] as const;
export type Anchoring = (typeof anchorings)[number];

export type Status = "PUBLISHED" | "PENDING" | "HIDDEN" | "REJECTED" | "WITHDRAWN";

/** The side that argues against the given one. */
export const otherSide = (side: Side): Side => (side === "PROPOSITION" ? "OPPOSITION" : "PROPOSITION");

type Sided = Readonly<{ side?: Side | null }>;

/** Whose case a part of an essay makes: the Proposition's, but for the second of a pair of essays. */
export const caseOf = ({ side }: Sided): Side => side ?? "PROPOSITION";

/** The sides that have an essay here, in their order. */
export const casesIn = (paragraphs: readonly Sided[]): readonly Side[] =>
  sides.filter((side) => paragraphs.some((paragraph) => caseOf(paragraph) === side));

/** Whether each side has an essay of its own. */
export const isPair = (paragraphs: readonly Sided[]): boolean => casesIn(paragraphs).length === sides.length;

/** A source that is given with a post. */
export type Evidence = Readonly<{ url: string; title: string; words: string }>;

/** The point that a rebuttal attacks, said back, and what that point's author says of it. */
export type Restatement = Readonly<{ text: string; mark: Fairness | null }>;
