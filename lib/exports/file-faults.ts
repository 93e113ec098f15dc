import { isDeepStrictEqual } from "node:util";
import { quoteRefusal } from "../debate/anchors";
import { formatFaults } from "../debate/formats";
import { type Levels, levelsIn, type Rubric, rubricFaults } from "../debate/grading/rubric";
import { hidesAny } from "../debate/masking/masked-count";
import { nameKey } from "../debate/naming/names";
import { fewestMatched, gainsOf, type Matrix, sizeOf, winnerOf } from "../debate/swing";
import { choices } from "../debate/vocabulary";
import type { RoomFile } from "./schemas";

type Faults = Readonly<Record<string, string>>;

/** What of a file does not fit together, by field; a room is made only of one that has none. */
export function faultsOf(file: RoomFile): Faults {
  const faults: Record<string, string> = {};
  const blame = (field: string, isWrong: boolean, fault = "malformed") => {
    if (isWrong) faults[field] ??= fault;
  };
  const { members, posts, motion, phases, clock, log } = file;
  const memberIds = new Set(members.map(({ id }) => id));
  const places = new Map(posts.map(({ id }, at) => [id, at]));
  const parts = new Map(motion.parts.map((part) => [part.id, part]));
  const numbers = motion.parts.flatMap(({ kind, number }) => (kind === "PARAGRAPH" ? [number] : []));

  blame("phases", formatFaults(phases).length > 0 || clock.phase >= phases.length, "format-impossible");
  blame("reveals", isTwice(file.reveals.map(({ phase }) => String(phase))));
  blame("motion.parts", parts.size < motion.parts.length || numbers.length === 0);
  blame(
    "motion.parts",
    numbers.some((number, at) => number !== at + 1) ||
      motion.parts.some(({ kind, number }) => kind !== "PARAGRAPH" && number !== null),
  );
  blame("members", memberIds.size < members.length || isTwice(members.map(({ name }) => nameKey(name))));
  blame("members", isTwice(members.flatMap(({ pseudonym }) => pseudonym ?? [])));
  blame("members", members.filter(({ isOwner }) => isOwner).length !== 1);
  blame(
    "members",
    members.some(({ isOwner, role }) => isOwner && role !== "TEACHER"),
  );
  const criteria = Array.isArray(file.rubric) ? file.rubric : null;
  blame("rubric", criteria !== null && rubricFaults(criteria).length > 0);
  for (const [at, { role, grade }] of members.entries())
    blame(`members.${at}.grade`, grade !== null && (role !== "STUDENT" || !isOf(criteria, grade.levels)));
  blame("posts", places.size < posts.length);

  const knows = (id: string | null) => id === null || memberIds.has(id);
  for (const [at, post] of posts.entries()) {
    const paragraph = parts.get(post.paragraph);
    const parent = post.parent === null ? null : posts[places.get(post.parent) ?? posts.length];
    const isAfter = parent && (places.get(parent.id) ?? 0) < at && parent.paragraph === post.paragraph;
    blame(`posts.${at}.paragraph`, paragraph?.kind !== "PARAGRAPH", "paragraph-not-in-essay");
    blame(`posts.${at}.parent`, post.parent !== null && !isAfter);
    blame(`posts.${at}.author`, !knows(post.author));
    blame(`posts.${at}.body`, post.author !== null && post.body === "", "empty");
    blame(`posts.${at}.phase`, post.phase >= phases.length);
    blame(`posts.${at}.quote`, isMisquoting(post.quote, paragraph?.text), "quote-mismatch");
    blame(`posts.${at}.flags`, isTwice(post.flags.map(({ by }) => by)));
    blame(`posts.${at}.flags`, !post.flags.every(({ by }) => knows(by)));
    blame(`posts.${at}.restatement`, !knows(post.restatement?.mark?.by ?? null));
  }
  for (const [at, { target }] of log.entries())
    blame(`log.${at}.target`, target !== null && !memberIds.has(target) && !places.has(target));
  const pairs = file.apart.map(({ one, other }) => `${one} ${other}`);
  blame("apart", isTwice(pairs) || !file.apart.every(({ one, other }) => isPair(one, other, memberIds)));
  blame("draws", !file.draws.every(({ former }) => former.every(({ member }) => knows(member))));
  blame("results", file.results !== null && !isCounted(file.results, places, parts));
  return faults;
}

/** Whether levels are of a rubric; one that ships is known by its name alone. */
const isOf = (criteria: Rubric | null, levels: Levels): boolean =>
  criteria === null || isDeepStrictEqual(levelsIn(criteria, levels), { ...levels });

const isTwice = (words: readonly string[]): boolean => new Set(words).size < words.length;

const isMisquoting = (quote: RoomFile["posts"][number]["quote"], text: string | undefined): boolean =>
  quote !== null && (text === undefined || quoteRefusal(text, quote) !== null);

const isPair = (one: string, other: string, ids: ReadonlySet<string>): boolean =>
  ids.has(one) && ids.has(other) && Number(one.slice(1)) < Number(other.slice(1));

type Results = NonNullable<RoomFile["results"]>;

/** Whether figures are what ballots come to. Of those that hide some it is not known: they are not kept. */
function isCounted(
  results: Results,
  posts: ReadonlyMap<string, unknown>,
  parts: ReadonlyMap<string, unknown>,
): boolean {
  const { matrix, credits, gains, margin, winner, matched, tallies, againstAssigned } = results;
  if (credits?.posts.some(({ postId, paragraphId }) => !posts.has(postId) || !parts.has(paragraphId)))
    return false;
  if (!matrix) return [gains, margin, winner, credits, againstAssigned].every((figure) => figure === null);
  if (isHiding(results)) return true;
  if (!tallies.opening || !tallies.closing || !againstAssigned) return false;
  const counts = matrix as Matrix;
  const found = gainsOf(counts);
  return (
    matched.total >= fewestMatched &&
    matched.total === choices.reduce((people, from) => people + sizeOf(counts[from]), 0) &&
    isDeepStrictEqual(gains, found) &&
    margin === Math.abs(found.for - found.against) &&
    winner === winnerOf(found) &&
    sizeOf(tallies.opening) === matched.total + matched.openingOnly &&
    sizeOf(tallies.closing) === matched.total + matched.closingOnly
  );
}

/** Whether results keep counts back, as a class is shown them: nothing can be counted on from such. */
export const isHiding = ({ matrix, credits, againstAssigned }: Results): boolean =>
  (matrix !== null && hidesAny(matrix)) ||
  typeof againstAssigned?.total === "string" ||
  JSON.stringify(credits).includes('"<3"');
