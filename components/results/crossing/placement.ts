import type { Choice } from "@/lib/debate/vocabulary";

/** Who moved from where to where, as the viewer is shown it: what is not a number is hidden from them. */
export type Table = Readonly<Record<Choice, Readonly<Record<Choice, unknown>>>>;

/** From left to right, as in the bars of the tallies. */
export const order = ["FOR", "UNDECIDED", "AGAINST"] as const;

/** The picture in its own units: three areas beside each other, and in each a strip for clouds. */
export const picture = { width: 900, height: 264 } as const;
export const area = { width: 284, height: 264, gap: 24 } as const;
const strip = 74;
const margin = 14;
/** How far apart dots stand where there is room for it. */
const widest = 54;

export type Spot = Readonly<{ x: number; y: number }>;
type Flow = Readonly<{ from: Choice; to: Choice }>;
/** Somebody, or some, who go from `before` to `after`: movers leave in the order of `wait`, 0 to 1. */
export type Walker = Flow & Readonly<{ before: Spot; after: Spot; wait: number }>;

/** Where the left edge of a choice's area is. */
export const leftOf = (choice: Choice): number => order.indexOf(choice) * (area.width + area.gap);

const shown = (count: unknown): number => (typeof count === "number" ? count : 0);

const flows: readonly Flow[] = order.flatMap((from) => order.map((to) => ({ from, to })));

/**
 * A dot for each person of the counts that are shown, and a cloud, always the same, for each that is hidden.
 * Both come from the table alone: those of one count are alike, and their order is the table's.
 */
export function crossingOf(
  table: Table,
): Readonly<{ dots: readonly Walker[]; clouds: readonly Walker[]; radius: number }> {
  const countOf = ({ from, to }: Flow) => table[from][to];
  const hidden = flows.filter((flow) => typeof countOf(flow) !== "number");
  const people = flows.flatMap((flow) => Array.from({ length: shown(countOf(flow)) }, () => flow));
  const room = area.height - (hidden.length > 0 ? strip : 0);
  const pitch = pitchFor(Math.max(1, ...order.flatMap((choice) => crowdsAt(people, choice))), room);
  return {
    dots: walkers(people, (count) => gridOf(count, pitch, room)),
    clouds: walkers(hidden, cloudsOf),
    radius: Math.round(pitch * 3.6) / 10,
  };
}

const crowdsAt = (people: readonly Flow[], choice: Choice): readonly number[] => [
  people.filter(({ from }) => from === choice).length,
  people.filter(({ to }) => to === choice).length,
];

/**
 * Gives everybody a spot in the area they start from and one in the area they end in. Who goes to the left
 * starts on the left, and who comes from the left ends there, so that few cross each other's way.
 */
function walkers(all: readonly Flow[], spotsOf: (count: number) => readonly Spot[]): readonly Walker[] {
  const before = spotsAt(all, "from", spotsOf);
  const after = spotsAt(all, "to", spotsOf);
  const movers = all.filter(({ from, to }) => from !== to).length;
  let gone = 0;
  return all.map((flow, at) => ({
    ...flow,
    before: before[at] ?? nowhere,
    after: after[at] ?? nowhere,
    wait: flow.from === flow.to ? 0 : gone++ / movers,
  }));
}

const nowhere: Spot = { x: 0, y: 0 };

/** The spots of all at one end, in the order of `all`, which has every area's people from left to right. */
function spotsAt(
  all: readonly Flow[],
  end: "from" | "to",
  spotsOf: (count: number) => readonly Spot[],
): readonly Spot[] {
  const taken = { FOR: 0, AGAINST: 0, UNDECIDED: 0 };
  const spots = new Map(
    order.map((choice) => [choice, spotsOf(all.filter((one) => one[end] === choice).length)]),
  );
  return all.map((one) => {
    const choice = one[end];
    const spot = spots.get(choice)?.[taken[choice]++] ?? nowhere;
    return { x: leftOf(choice) + spot.x, y: spot.y };
  });
}

/** How far apart so many dots stand in an area. */
function pitchFor(count: number, room: number): number {
  for (let pitch = widest; pitch > 1; pitch--)
    if (columnsFor(pitch) * rowsFor(pitch, room) >= count) return pitch;
  return 1;
}

const columnsFor = (pitch: number): number => Math.floor((area.width - 2 * margin) / pitch);
const rowsFor = (pitch: number, room: number): number => Math.floor((room - 2 * margin) / pitch);

/** So many spots in a block in the middle of an area, column by column. */
function gridOf(count: number, pitch: number, room: number): readonly Spot[] {
  const fair = Math.ceil(Math.sqrt((count * area.width) / room));
  const least = Math.ceil(count / rowsFor(pitch, room));
  const columns = Math.max(least, Math.min(fair, columnsFor(pitch)), 1);
  const rows = Math.ceil(count / columns);
  const used = Math.ceil(count / rows);
  return Array.from({ length: count }, (_, at) => {
    const column = Math.floor(at / rows);
    const high = column === used - 1 ? count - rows * column : rows;
    return {
      x: area.width / 2 + (column - (used - 1) / 2) * pitch,
      y: room / 2 + ((at % rows) - (high - 1) / 2) * pitch,
    };
  });
}

/** At most three clouds at the foot of an area. */
const cloudsOf = (count: number): readonly Spot[] =>
  Array.from({ length: count }, (_, at) => ({
    x: area.width / 2 + (at - (count - 1) / 2) * (area.width / 3.2),
    y: area.height - strip / 2 - 4,
  }));
