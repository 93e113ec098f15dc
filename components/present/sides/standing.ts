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
  members
    .filter(({ role, isRemoved }) => role !== "TEACHER" && !isRemoved)
    .map(({ id, name, role, side, isNameWaiting }) => ({
      id,
      name: isNameWaiting ? null : name,
      place: role === "JUDGE" ? ("JUDGE" as const) : side,
    }))
    .toSorted((a, b) => byName.compare(a.name ?? "", b.name ?? ""));

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

/** A change of fewer than this many tells who it was. */
const few = 3;

/**
 * What the wall shows next. Where names are hidden it waits until three have changed, since the class sees
 * who comes in and who is moved; the first it shows is all there is. The class is divided when three
 * students, or all of fewer, are given a side at once.
 */
export function shownNext(shown: Shown, now: readonly Standing[], hasNames: boolean): Shown {
  const before = new Map(shown.class.map(({ id, place }) => [id, place]));
  const isKept = (one: Standing) => before.get(one.id) === one.place;
  const kept = now.filter(isKept).length;
  const changes = now.length - kept + (shown.class.length - now.filter(({ id }) => before.has(id)).length);
  if (!hasNames && before.size > 0 && changes < few) return shown;
  const walking = now.filter((one) => before.has(one.id) && !isKept(one) && isSide(one.place));
  const students = now.filter(({ place }) => place !== "JUDGE");
  const isDraw = walking.length > 0 && walking.length >= Math.min(few, students.length);
  return {
    class: now,
    walks: shown.walks + (walking.length > 0 ? 1 : 0),
    draws: shown.draws + (isDraw ? 1 : 0),
  };
}

const isSide = (place: Place): boolean => place !== null && place !== "JUDGE";
