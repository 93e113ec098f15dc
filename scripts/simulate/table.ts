import oxford from "../../prisma/formats/oxford.json";
import { simulate } from "./hour";
import type { Phase } from "./lesson";
import { planFor } from "./plan";

/** The shipped lesson of 45 minutes. */
export const phases: readonly Phase[] = oxford.phases.map(({ minutes, allows }) => ({
  minutes,
  isForPosts: Object.values(allows.post).some((kinds) => kinds.length > 0),
  isForBallots: allows.ballot !== null,
}));

/** A class, a school, a district, a nation. */
export const usual = [30, 1000, 50_000, 1_000_000];

const head = [
  "at once",
  "rooms",
  "streams",
  "writes /s",
  "events /s",
  "app: busy, processes",
  "database: busy, processors",
  "machines",
  "too small first",
];

/** The table of docs/scale.md, for so many students at once each. */
export const tableOf = (many: readonly number[]): string =>
  [head, head.map(() => "---"), ...many.map(rowOf)].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

function rowOf(students: number): readonly string[] {
  const hour = simulate(students, phases);
  const plan = planFor(hour);
  const database =
    plan.nodes > 1 ? `${shown(plan.processors)} on ${plan.nodes} nodes` : shown(plan.processors);
  return [
    shown(students),
    shown(hour.rooms),
    shown(hour.streams),
    shown(hour.writes),
    shown(hour.events),
    `${shown(hour.app)}, ${shown(plan.processes)}`,
    `${shown(hour.database)}, ${database}`,
    shown(plan.machines),
    plan.first,
  ];
}

/** Two figures that count: what is simulated is not known better. */
function shown(figure: number): string {
  if (Number.isInteger(figure) && figure < 100_000_000) return figure.toLocaleString("en");
  return Number(figure.toPrecision(2)).toLocaleString("en", { maximumSignificantDigits: 2 });
}
