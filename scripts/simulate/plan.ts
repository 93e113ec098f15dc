import { durable, mostStreams } from "./costs";
import type { Hour } from "./hour";

/** How full a processor is allowed to be, so that who comes at a bad moment does not wait. */
const use = 0.6;
/** The largest database server that is reckoned with, by its processors, and the connections it is given. */
const largest = 32;
const connections = 500;
const poolOf = 20;
/** Processors of a machine for the app, and of one for a part of a distributed database. */
const machine = 4;
const node = 16;

export type Plan = Readonly<{
  processes: number;
  /** Processors of the database. */
  processors: number;
  nodes: number;
  needsPooler: boolean;
  machines: number;
  first: string;
}>;

/** What carries an hour, and what would be too small first if it were one process beside one database. */
export function planFor({ streams, writes, app, database }: Hour): Plan {
  const processes = Math.max(1, Math.ceil(app / use), Math.ceil(streams / mostStreams));
  const processors = Math.max(1, Math.ceil(database / use));
  const isOneServer = processors <= largest && writes <= durable * use;
  const nodes = isOneServer
    ? 1
    : 1 + Math.max(Math.ceil(processors / node), Math.ceil(writes / durable / use));
  const isOneMachine = processes + processors <= machine;
  const limits: readonly (readonly [what: string, needed: number])[] = [
    ["the app's processor", app / use],
    ["streams of one process", streams / mostStreams],
    ["the database's processors", database / use / largest],
    ["the database's connections", (processes * poolOf) / connections],
    ["the database's disk", writes / durable / use],
  ];
  const [first, needed] = limits.reduce((one, other) => (other[1] > one[1] ? other : one));
  return {
    processes,
    processors,
    nodes,
    needsPooler: processes * poolOf > connections,
    machines: isOneMachine ? 1 : Math.ceil(processes / machine) + nodes,
    first: needed > 1 ? first : "nothing",
  };
}
