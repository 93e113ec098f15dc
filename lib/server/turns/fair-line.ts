/** Who asks: somebody who has proven who they are, or all strangers of an address. */
export type Asker = Readonly<{ isKnown: boolean; by: string }>;

/**
 * How many may be in hand at once: in all, of strangers, and of one asker; and how many may wait: of one who
 * is known, of the strangers of one address, and of either kind in all.
 */
export type Most = Readonly<{
  inHand: number;
  strangersInHand: number;
  inHandOfOne: number;
  waitingOfKnown: number;
  waitingOfAddress: number;
  waiting: number;
}>;

/** Those who wait, by who asks; whose turn is next stands first. */
type Waiting<W> = Map<string, W[]>;

/** Every so many turns strangers go before those who are known. */
const strangersTurn = 3;

/**
 * Whose turn it is, of those who wait for what costs much: one of each asker after the other, and those who
 * are known before strangers, but for each third turn. Of one who is known the first goes first. Of strangers
 * the last does: who comes once is answered beside somebody who comes again and again, and has so filled the
 * line. Over the most that one is turned away who would go last.
 */
export class FairLine<W> {
  private readonly known: Waiting<W> = new Map();
  private readonly strangers: Waiting<W> = new Map();
  private readonly inHand = new Map<string, number>();
  private strangersInHand = 0;
  private allInHand = 0;
  private turns = 0;
  private readonly waiting = { known: 0, strangers: 0 };

  constructor(private readonly most: Most) {}

  /** How many wait. */
  get size(): number {
    return this.waiting.known + this.waiting.strangers;
  }

  /** Lets somebody wait, and gives who is turned away for it: somebody else, or they themselves. */
  put({ isKnown, by }: Asker, waiter: W): W | null {
    const kind = isKnown ? "known" : "strangers";
    const own = this[kind].get(by) ?? [];
    const mostOfOne = isKnown ? this.most.waitingOfKnown : this.most.waitingOfAddress;
    if (this.waiting[kind] >= this.most.waiting && own.length === 0) return waiter;
    this[kind].set(by, own);
    own.push(waiter);
    if (own.length <= mostOfOne && this.waiting[kind] < this.most.waiting) {
      this.waiting[kind]++;
      return null;
    }
    return (isKnown ? own.pop() : own.shift()) ?? null;
  }

  /** Takes somebody out of the line who does not wait any longer. */
  remove({ isKnown, by }: Asker, waiter: W): boolean {
    const kind = isKnown ? "known" : "strangers";
    const own = this[kind].get(by);
    const at = own?.indexOf(waiter) ?? -1;
    if (!own || at < 0) return false;
    own.splice(at, 1);
    this.waiting[kind]--;
    if (own.length === 0) this[kind].delete(by);
    return true;
  }

  /** Takes whoever's turn it is into hand; null where nobody may go now. */
  next(): W | null {
    if (this.allInHand >= this.most.inHand) return null;
    const isStrangers = (this.turns + 1) % strangersTurn === 0;
    const order = isStrangers ? (["strangers", "known"] as const) : (["known", "strangers"] as const);
    for (const kind of order) {
      const next = this.nextOf(kind);
      if (next === null) continue;
      this.turns++;
      return next;
    }
    return null;
  }

  private nextOf(kind: "known" | "strangers"): W | null {
    if (kind === "strangers" && this.strangersInHand >= this.most.strangersInHand) return null;
    for (const [by, own] of this[kind]) {
      const key = `${kind} ${by}`;
      const inHand = this.inHand.get(key) ?? 0;
      if (inHand >= this.most.inHandOfOne) continue;
      const next = kind === "known" ? own.shift() : own.pop();
      if (next === undefined) continue;
      this[kind].delete(by);
      if (own.length > 0) this[kind].set(by, own);
      this.waiting[kind]--;
      this.inHand.set(key, inHand + 1);
      this.allInHand++;
      if (kind === "strangers") this.strangersInHand++;
      return next;
    }
    return null;
  }

  /** Somebody's is no longer in hand. */
  done({ isKnown, by }: Asker): void {
    const key = `${isKnown ? "known" : "strangers"} ${by}`;
    const left = (this.inHand.get(key) ?? 1) - 1;
    if (left > 0) this.inHand.set(key, left);
    else this.inHand.delete(key);
    this.allInHand--;
    if (!isKnown) this.strangersInHand--;
  }
}
