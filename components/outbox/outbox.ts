import type { Refusal } from "@/lib/debate/outcome";

/** What stands in a form, by field name, in order. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/**
 * Why a post is not with the class: no answer came, the page is older than the server, the page was closed
 * before the answer, its author set it aside for another one or threw it away, the class has it as it was
 * before a change; or the rule that refused it.
 */
export type Fault = "offline" | "old-page" | "closed" | "aside" | "thrown" | "earlier" | Refusal;

/**
 * A post that was sent: when, what its author had written before, why it failed (no fault while it is on its
 * way), and its id once it is known.
 */
export type Sent = Readonly<{ at: string; before: readonly string[]; fault: Fault | null; postId?: string }>;

/**
 * Words that the server does not have yet: a draft, or a post that was sent. A draft may say why it was
 * refused before.
 */
export type Words = Readonly<{ paragraphId: string; fields: Fields; sent: Sent | null; refusal?: Refusal }>;

type Kept = ReadonlyMap<string, Words>;

/** Where the words of one member in one room are kept on this device, by the place they are for. */
export type Shelf = Readonly<{
  read: () => Readonly<{ drafts: Kept; sent: Kept }>;
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
let last: Readonly<{ name: string; shelf: Shelf }> | null = null;

/**
 * The shelf of a member in a room; what others kept in that room is dropped, for they sat at this computer
 * before.
 */
export function openShelf(roomId: string, memberId: string): Shelf {
  const name = `${prefix}${roomId}:${memberId}:`;
  if (last?.name !== name) last = { name, shelf: makeShelf(name, `${prefix}${roomId}:`) };
  return last.shelf;
}

/** Forgets what is kept on this device, of one room or of all: somebody else may sit here next. */
export function clearShelves(roomId?: string): void {
  last = null;
  for (const key of keysWith(roomId ? `${prefix}${roomId}:` : prefix)) remove(key);
}

function makeShelf(name: string, room: string): Shelf {
  const listeners = new Set<() => void>();
  let all: Map<string, Words> | null = null;
  let parts: Readonly<{ drafts: Kept; sent: Kept }> = { drafts: new Map(), sent: new Map() };

  const split = (words: Map<string, Words>) => {
    all = words;
    const of = (isSent: boolean) => new Map([...words].filter(([, one]) => (one.sent !== null) === isSent));
    parts = { drafts: asBefore(parts.drafts, of(false)), sent: asBefore(parts.sent, of(true)) };
    return parts;
  };
  const begin = () => {
    for (const key of keysWith(room)) if (!key.startsWith(name)) remove(key);
    return split(new Map([...load(name)].map(([place, words]) => [place, closed(words)])));
  };
  const change = (write: (words: Map<string, Words>) => void) => {
    if (!all) begin();
    const next = new Map(all);
    write(next);
    split(next);
    for (const listener of listeners) listener();
  };
  /** Another tab has written: what is equal stays the same value, and what is only on this page stays. */
  const reload = ({ key }: StorageEvent) => {
    if (key !== null && !key.startsWith(name)) return;
    change((words) => {
      const stored = load(name);
      const isGone = (place: string) => !stored.has(place) && (key === null || key === name + place);
      for (const [place, one] of words)
        if (isGone(place) && one.sent?.fault !== "thrown") words.delete(place);
      for (const [place, one] of stored)
        if (JSON.stringify(words.get(place)) !== JSON.stringify(one)) words.set(place, one);
    });
  };

  return {
    read: () => (all ? parts : begin()),
    keep(place, words) {
      if (last?.name === name) store(name + place, words);
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
 * The words kept before, where they are the same now: while somebody types, what was sent is not drawn again.
 */
function asBefore(before: Kept, now: Kept): Kept {
  const isSame = before.size === now.size && [...now].every(([place, words]) => before.get(place) === words);
  return isSame ? before : now;
}

/**
 * A post that was on its way when the page was closed, or that an old page could not send: nobody knows
 * whether it arrived, and it may be sent again.
 */
function closed(words: Words): Words {
  const isStale = words.sent?.fault === null || words.sent?.fault === "old-page";
  return words.sent && isStale ? { ...words, sent: { ...words.sent, fault: "closed" } } : words;
}

function load(name: string): ReadonlyMap<string, Words> {
  const found = keysWith(name).map(
    (key) => [key.slice(name.length), parse(localStorage.getItem(key))] as const,
  );
  return new Map(found.flatMap(([place, words]) => (words ? [[place, words] as const] : [])));
}

function parse(text: string | null): Words | null {
  try {
    const words: Words | null = JSON.parse(text ?? "null");
    return words?.fields ? words : null;
  } catch {
    return null;
  }
}

/** The keys on this device that begin so; none where the browser keeps nothing. */
function keysWith(start: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

function store(key: string, words: Words): void {
  try {
    localStorage.setItem(key, JSON.stringify(words));
  } catch {
    // A full or forbidden store: the words still stand on the page.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
