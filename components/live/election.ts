/** Who listens to what: a tab, for a member in a room, since when. */
export type Claim = Readonly<{ tab: string; since: number }>;

/**
 * How the tabs of one browser agree who listens: one for each member in a room. It needs no more than that
 * each hears the others, so it works on pages without TLS too. Two listeners for a moment do no harm.
 */
export type Election = Readonly<{
  tab: string;
  /** Which member in which room this tab shows. */
  key: string;
  /** Since when this tab listens; null where another does. */
  since: number | null;
  /** The other tabs that listen, by what they listen to, and when they were last heard. */
  others: ReadonlyMap<string, Claim & Readonly<{ heardAt: number }>>;
  /** When the others were last asked who listens. */
  askedAt: number;
}>;

/** What a tab says to the others: asks who listens, or begins to listen. */
type Say = "ask" | "claim" | null;

const untilAsked = 2000;
const untilTaken = 2000;
export const untilTakenAtFirst = 150;
const mostHanging = 2;

/** A tab that has just asked who listens. */
export const newcomer = (tab: string, key: string, now: number): Election => ({
  tab,
  key,
  since: null,
  others: new Map(),
  askedAt: now,
});

/** A tab that did not hear anything for a while, frozen or asleep, is no longer the listener it was. */
export const returned = ({ tab, key }: Election, now: number): Election => newcomer(tab, key, now);

/** Another tab says that it listens. Of two for the same, the one that has longer goes on. */
export function hearClaim(election: Election, key: string, claim: Claim, now: number): Election {
  const { tab, since } = election;
  const isRival = key === election.key && since !== null;
  if (isRival && isBefore({ tab, since }, claim)) return election;
  const others = new Map(election.others).set(key, { ...claim, heardAt: now });
  return { ...election, others, since: isRival ? null : since };
}

/** A tab stops listening. */
export function hearEnd(election: Election, key: string, tab: string): Election {
  if (election.others.get(key)?.tab !== tab) return election;
  const others = new Map(election.others);
  others.delete(key);
  return { ...election, others, askedAt: -Infinity };
}

/**
 * Whose turn it is at this moment. A listener that is not heard is asked for; where it does not answer this
 * tab listens. `day` is what claims are ordered by.
 */
export function step(
  election: Election,
  now: number,
  day: number,
): Readonly<{ election: Election; say: Say }> {
  const { since, others, key, askedAt } = election;
  const silent = [...others].filter(([, { heardAt }]) => now - heardAt > untilAsked);
  const own = others.get(key);
  if (since === null && !own && now - askedAt >= untilTakenAtFirst)
    return { election: { ...election, since: day }, say: "claim" };
  if (silent.length === 0 || now - askedAt <= untilTaken) return { election, say: null };
  const gone = silent.flatMap(([one, { heardAt }]) => (askedAt > heardAt ? [one] : []));
  if (gone.length === 0) return { election: { ...election, askedAt: now }, say: "ask" };
  const rest = new Map([...others].filter(([one]) => !gone.includes(one)));
  const isTaking = since === null && gone.includes(key);
  return {
    election: { ...election, others: rest, since: isTaking ? day : since },
    say: isTaking ? "claim" : null,
  };
}

/**
 * Whether this tab may keep a request open. A browser has six connections to a server for all its tabs, and
 * what people do must not wait: of all that listen the two oldest keep one open each, and the others ask now
 * and then.
 */
export function mayHang({ tab, since, others }: Election): boolean {
  if (since === null) return false;
  return [...others.values()].filter((other) => isBefore(other, { tab, since })).length < mostHanging;
}

const isBefore = (one: Claim, other: Claim): boolean =>
  one.since === other.since ? one.tab < other.tab : one.since < other.since;
