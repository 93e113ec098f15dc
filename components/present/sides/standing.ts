import type { MemberView } from "@/lib/debate/views";
import type { Side } from "@/lib/debate/vocabulary";

/** Where somebody stands on the wall: on a side, with the judges, or with those who have no side yet. */
type Place = Side | "JUDGE" | null;

/** Somebody of the class as the wall shows them; the name of one whose name waits is null. */
export type Standing = Readonly<{ id: string; name: string | null; place: Place }>;

/** What the wall shows, how often somebody has walked on it, and how often the class was divided. */
export type Shown = Readonly<{ class: readonly Standing[]; walks: number; draws: number }>;

/** Everybody who is in the room, by name: the order says nothing of who came first. */
export const standingOf = (members: readonly MemberView[]): readonly Standing[] =>
  inOrder(
    members
      .filter(({ role, isRemoved }) => role !== "TEACHER" && !isRemoved)
      .map(({ id, name, role, side, isNameWaiting }) => ({
        id,
        name: isNameWaiting ? null : name,
        place: role === "JUDGE" ? ("JUDGE" as const) : side,
      })),
  );

const inOrder = (all: readonly Standing[]): readonly Standing[] =>
  all.toSorted((a, b) => byName.compare(a.name ?? "", b.name ?? ""));

const byName = new Intl.Collator("en");

/** Those who stand at a place. */
export const standingAt = (all: readonly Standing[], place: Place): readonly Standing[] =>
  all.filter((one) => one.place === place);

/** Whether the class has its sides: at least half of the students have one. */
export function isDivided(all: readonly Standing[]): boolean {
  const students = all.filter(({ place }) => place !== "JUDGE");
  const placed = students.filter(({ place }) => place !== null).length;
  return placed > 0 && 2 * placed >= students.length;
}

/** Fewer than this many who change tell who they are. */
const few = 3;

/**
 * What the wall shows next; where hidden names stand there already, what may be seen of it together. The
 * class is divided when three students, or all of fewer, are given a side at once.
 */
export function shownNext(shown: Shown, now: readonly Standing[], hasNames: boolean): Shown {
  const next = hasNames || !isDivided(shown.class) ? now : together(shown.class, now);
  const before = new Map(shown.class.map(({ id, place }) => [id, place]));
  const isKept = (one: Standing) => before.get(one.id) === one.place;
  const walking = next.filter((one) => before.has(one.id) && !isKept(one) && isSide(one.place));
  const students = next.filter(({ place }) => place !== "JUDGE");
  const isDraw = walking.length > 0 && walking.length >= Math.min(few, students.length);
  return {
    class: next,
    walks: shown.walks + (walking.length > 0 ? 1 : 0),
    draws: shown.draws + (isDraw ? 1 : 0),
  };
}

const isSide = (place: Place): boolean => place !== null && place !== "JUDGE";

/**
 * The class sees who comes in, goes and is moved: an animal that does the same alone would be theirs. So
 * those who come wait for others who come, and likewise those who go and those who are moved.
 */
function together(before: readonly Standing[], now: readonly Standing[]): readonly Standing[] {
  const was = new Map(before.map(({ id, place }) => [id, place]));
  const here = new Set(now.map(({ id }) => id));
  const staying = now.filter(({ id }) => was.has(id));
  const moved = staying.filter(({ id, place }) => was.get(id) !== place);
  const come = now.filter(({ id }) => !was.has(id));
  const gone = before.filter(({ id }) => !here.has(id));
  return inOrder([
    ...(moved.length < few ? staying.map((one) => ({ ...one, place: was.get(one.id) ?? null })) : staying),
    ...(come.length < few ? [] : come),
    ...(gone.length < few ? gone : []),
  ]);
}
