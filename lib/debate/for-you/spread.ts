/** Something to answer, and whose it is first: of whom it answers, then of those whose words it quotes. */
export type Thing = Readonly<{
  id: string;
  /** Who wrote it, who does not answer it; null where that is nobody's to know. */
  by: string | null;
  to: string | null;
  words: ReadonlySet<string>;
  isEssay: boolean;
}>;

type Dealt = Map<string, string>;

/**
 * What each teammate is to answer first, by their ids. All who know the same ids and things find the same,
 * whatever the order these come in; nothing else counts, no name, no presence, no mute. While there are as
 * many things as teammates no two have the same; where there are fewer, each has as many as any other, give
 * or take one. Of two things that are equally anybody's each teammate has their own before the other, so that
 * an answer moves few. Whose first somebody has `opened` begins with another, that is nobody's first where
 * there is one; all others keep theirs.
 */
export function firstsFor(
  teammates: readonly string[],
  things: readonly Thing[],
  opened: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const inTurn = [...new Set(teammates)]
    .map(withHash)
    .sort((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1));
  const hashed = things.map((thing) => ({ ...thing, hash: hashOf(thing.id) }));
  const firsts = dealAll(inTurn, hashed);
  const isOpened = (thing: string | undefined) => thing !== undefined && opened.has(thing);
  const anew = inTurn.filter(({ id }) => isOpened(firsts.get(id)));
  for (const { id } of anew) firsts.delete(id);
  const held = new Set(firsts.values());
  const left = hashed.filter(({ id }) => !isOpened(id));
  for (const some of [left.filter(({ id }) => !held.has(id)), left])
    for (const [id, thing] of dealAll(
      anew.filter((one) => !firsts.has(one.id)),
      some,
    ))
      firsts.set(id, thing);
  return firsts;
}

/** Deals until everybody has one, or nobody can have any. */
function dealAll(members: readonly Hashed[], things: readonly (Thing & Hashed)[]): Dealt {
  const all: Dealt = new Map();
  for (let waiting = members; waiting.length > 0; ) {
    const dealt = deal(waiting, things);
    for (const [id, thing] of dealt) all.set(id, thing);
    waiting = dealt.size === 0 ? [] : waiting.filter(({ id }) => !all.has(id));
  }
  return all;
}

type Hashed = Readonly<{ id: string; hash: number }>;

/** Deals each thing at most once. */
function deal(members: readonly Hashed[], things: readonly (Thing & Hashed)[]): Dealt {
  const dealt: Dealt = new Map();
  const holders = new Map<string, string>();
  const give = (member: string, thing: string) => {
    dealt.set(member, thing);
    holders.set(thing, member);
  };
  /** Whoever can have one of what they want has one, where need be in exchange for another that they want. */
  const match = (wants: (thing: Thing, member: string) => boolean) => {
    const free = things.filter(({ id }) => !holders.has(id));
    const seek = (member: string, tried: Set<string>): boolean =>
      free.some((thing) => {
        if (tried.has(thing.id) || thing.by === member || !wants(thing, member)) return false;
        tried.add(thing.id);
        const holder = holders.get(thing.id);
        if (holder !== undefined && !seek(holder, tried)) return false;
        give(member, thing.id);
        return true;
      });
    for (const { id } of members) if (!dealt.has(id)) seek(id, new Set());
  };
  match(({ to }, member) => to === member);
  match(({ words }, member) => words.has(member));
  for (const isEssay of [false, true])
    for (const member of members) {
      if (dealt.has(member.id)) continue;
      const isFree = ({ id, by, isEssay: isParagraph }: Thing) =>
        isParagraph === isEssay && by !== member.id && !holders.has(id);
      const own = highest(things, (thing) => (isFree(thing) ? mix(member.hash, thing.hash) : -1));
      if (own) give(member.id, own.id);
    }
  return dealt;
}

function highest<T>(list: readonly T[], of: (one: T) => number): T | undefined {
  let [best, height]: [T | undefined, number] = [undefined, -1];
  for (const one of list) {
    const at = of(one);
    if (at > height) [best, height] = [one, at];
  }
  return best;
}

const withHash = (id: string): Hashed => ({ id, hash: hashOf(id) });

/** How much a member is drawn to a thing, from 0 to 2³² − 1. */
export const pullOf = (memberId: string, thingId: string): number => mix(hashOf(memberId), hashOf(thingId));

/** FNV-1a over the code units of an id, from 0 to 2³² − 1. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** One number of two, spread evenly: the end of MurmurHash3. */
function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
