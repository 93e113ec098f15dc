import { seatRefusalOf } from "@/components/sending/seat-notice";
import { isTeachers, keysWith, load, remove, store } from "./on-device";
import type { Words } from "./words";

type ByPlace = ReadonlyMap<string, Words>;

/** Whose words in which room. */
export type Owner = Readonly<{ roomId: string; memberId: string; isTeacher: boolean }>;

/** What one member in one room wrote here and the server does not have, by the place it is for. */
export type Outbox = Readonly<{
  read: () => Readonly<{ drafts: ByPlace; sent: ByPlace }>;
  keep: (place: string, words: Words) => void;
  /** Forgets words that the server has, or that nobody wants. */
  drop: (place: string) => void;
  /** Takes words off the device but not yet off the page, so that it can be undone. */
  forget: (place: string, words: Words) => void;
  subscribe: (onChange: () => void) => () => void;
}>;

/** The place of new words for a post that is already with the class. */
export const editPlace = (postId: string): string => `edit-${postId}`;

const prefix = "crossfloor-words:";
let last: Readonly<{ name: string; outbox: Outbox }> | null = null;

/** A member's own outbox. What others wrote at this computer is neither shown to them nor touched. */
export function openOutbox(owner: Owner): Outbox {
  const name = nameOf(owner);
  if (last?.name !== name) last = { name, outbox: makeOutbox(name, owner.isTeacher) };
  return last.outbox;
}

/** Forgets a member's words, who leaves this device: somebody else may sit here next. */
export function clearOutbox(owner: Omit<Owner, "isTeacher">): void {
  last = null;
  for (const key of keysWith(nameOf(owner))) remove(key);
}

/** The same for a teacher who logs out, in all their rooms. */
export function clearTeachersOutboxes(): void {
  last = null;
  for (const key of teachersKeys()) remove(key);
}

/** Whether there are any. */
export const hasTeachersWords = (): boolean => teachersKeys().length > 0;

const teachersKeys = (): readonly string[] => keysWith(prefix).filter(isTeachers);

const nameOf = ({ roomId, memberId }: Omit<Owner, "isTeacher">): string => `${prefix}${roomId}:${memberId}:`;

function makeOutbox(name: string, isTeacher: boolean): Outbox {
  const listeners = new Set<() => void>();
  let all: Map<string, Words> | null = null;
  let parts: Readonly<{ drafts: ByPlace; sent: ByPlace }> = { drafts: new Map(), sent: new Map() };

  const split = (words: Map<string, Words>) => {
    all = words;
    const of = (isSent: boolean) => new Map([...words].filter(([, one]) => (one.sent !== null) === isSent));
    parts = { drafts: asBefore(parts.drafts, of(false)), sent: asBefore(parts.sent, of(true)) };
    return parts;
  };
  const begin = () => split(new Map([...load(name)].map(([place, words]) => [place, closed(words)])));
  const change = (write: (words: Map<string, Words>) => void) => {
    if (!all) begin();
    const next = new Map(all);
    write(next);
    split(next);
    for (const listener of listeners) listener();
  };
  /**
   * Another tab has written: what is equal stays the same value, and what is only on this page stays, also
   * where the browser's whole store was emptied.
   */
  const reload = ({ key }: StorageEvent) => {
    if (!key?.startsWith(name)) return;
    change((words) => {
      const stored = load(name);
      const isGone = (place: string) => !stored.has(place) && key === name + place;
      for (const [place, one] of words)
        if (isGone(place) && one.sent?.fault !== "thrown") words.delete(place);
      for (const [place, one] of stored)
        if (JSON.stringify(words.get(place)) !== JSON.stringify(one)) words.set(place, one);
    });
  };

  return {
    read: () => (all ? parts : begin()),
    keep(place, words) {
      if (last?.name === name) store(name + place, words, isTeacher);
      change((all) => all.set(place, words));
    },
    drop(place) {
      remove(name + place);
      change((all) => all.delete(place));
    },
    forget(place, words) {
      remove(name + place);
      change((all) => all.set(place, words));
    },
    subscribe(onChange) {
      if (listeners.size === 0) window.addEventListener("storage", reload);
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
        if (listeners.size === 0) window.removeEventListener("storage", reload);
      };
    },
  };
}

/**
 * The words from before, where they are the same now: while somebody types, what was sent is not drawn again.
 */
function asBefore(before: ByPlace, now: ByPlace): ByPlace {
  const isSame = before.size === now.size && [...now].every(([place, words]) => before.get(place) === words);
  return isSame ? before : now;
}

/**
 * A post that was on its way when the page was closed, or that an old page could not send: nobody knows
 * whether it arrived, and it may be sent again. A page that is drawn anew is for whoever the browser is.
 */
function closed({ refusal, ...kept }: Words): Words {
  const words = refusal && !seatRefusalOf(refusal) ? { ...kept, refusal } : kept;
  const isStale = words.sent?.fault === null || words.sent?.fault === "old-page";
  return words.sent && isStale ? { ...words, sent: { ...words.sent, fault: "closed" } } : words;
}
