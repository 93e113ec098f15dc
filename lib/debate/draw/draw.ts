import { randomFrom } from "../sides";
import { type Choice, otherSide, type Side } from "../vocabulary";
import { type ApartGroup, type ApartPair, groupApart } from "./keep-apart";
import { bestTogether, devilsRefusal, type Option } from "./search";

/** Members with their sides, or why there is no such draw. */
export type Drawn =
  | Readonly<{ ok: true; sides: ReadonlyMap<string, Side> }>
  | Readonly<{ ok: false; refusal: DrawRefusal }>;

/**
 * The pairs to keep apart of these members cannot all be kept; or a side cannot have the devil's advocates
 * that are asked for, but `found` at most (with those of the other side found, where each side could have its
 * own alone).
 */
export type DrawRefusal =
  | Readonly<{ reason: "keep-apart-circle"; memberIds: readonly string[] }>
  | Readonly<{ reason: "too-few-devils"; side: Side; found: number }>;

/**
 * The members to draw with their opening choice (null: did not vote); the others, `placed`, keep their sides
 * and count for the sizes. `devilsAdvocates`, 0 to 5, counts for OPINION only.
 */
export type Draw = Readonly<{
  seed: string;
  policy: "BALANCED" | "OPINION" | "CONTRARIAN";
  members: readonly Readonly<{ id: string; opening: Choice | null }>[];
  keepApart?: readonly ApartPair[];
  devilsAdvocates?: number;
  placed?: ReadonlyMap<string, Side>;
}>;

/**
 * A side for every member who is drawn. Pairs are kept apart and each side has its devil's advocates; given
 * that, the sizes are as near as can be (at most 1 apart where nobody is paired or placed); given that, as
 * many as can be argue what the policy wants of them; the seed decides the rest. The same seed and the same
 * set of members, in any order, give the same sides.
 */
export function drawSides({
  seed,
  policy,
  members,
  keepApart = [],
  devilsAdvocates = 0,
  placed = new Map(),
}: Draw): Drawn {
  const openings = new Map(
    members.filter(({ id }) => !placed.has(id)).map(({ id, opening }) => [id, opening]),
  );
  const apart = groupApart([...openings.keys()].toSorted(), keepApart, placed);
  if (!apart.ok) return { ok: false, refusal: { reason: "keep-apart-circle", memberIds: apart.memberIds } };

  const random = randomFrom(seed);
  const noise = () => (random() * match) / apart.groups.length;
  const options = apart.groups.map((group) =>
    group.campSides.map((side) => {
      const option = optionOf(group, side, openings);
      return { ...option, score: matchesOf(option, policy) * match + noise() };
    }),
  );
  const devils = policy === "OPINION" ? devilsAdvocates : 0;
  const refusal = devilsRefusal(options, devils);
  if (refusal) return { ok: false, refusal: { reason: "too-few-devils", ...refusal } };
  const best = bestTogether(options, devils, aheadOf([...placed.values()]));
  return { ok: true, sides: new Map(best.flatMap(({ placing }) => placing)) };
}

/** What one who argues what the policy wants is worth: more than all the noise of a draw. */
const match = 1e6;

/**
 * A way to place a group, before the policy and the seed say what it is worth. `agreeing` argue what they
 * voted.
 */
type Placing = Omit<Option, "score"> &
  Readonly<{ placing: readonly (readonly [string, Side])[]; agreeing: number }>;

function optionOf(
  { camp, rivals }: ApartGroup,
  side: Side,
  openings: ReadonlyMap<string, Choice | null>,
): Placing {
  const placing = [
    ...camp.map((id) => [id, side] as const),
    ...rivals.map((id) => [id, otherSide(side)] as const),
  ];
  const voters = (choice: Choice, on: Side) =>
    placing.filter(([id, placed]) => placed === on && openings.get(id) === choice).length;
  return {
    placing,
    ahead: aheadOf(placing.map(([, placed]) => placed)),
    agreeing: voters("FOR", "PROPOSITION") + voters("AGAINST", "OPPOSITION"),
    against: { PROPOSITION: voters("AGAINST", "PROPOSITION"), OPPOSITION: voters("FOR", "OPPOSITION") },
  };
}

const aheadOf = (placed: readonly Side[]): number =>
  placed.reduce((ahead, side) => ahead + (side === "PROPOSITION" ? 1 : -1), 0);

function matchesOf({ agreeing, against }: Placing, policy: Draw["policy"]): number {
  if (policy === "BALANCED") return 0;
  return policy === "OPINION" ? agreeing : against.PROPOSITION + against.OPPOSITION;
}
