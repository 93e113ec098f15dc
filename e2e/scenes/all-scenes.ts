import { debriefing, leader, longest } from "./leading";
import { teacher, visitor } from "./outside";
import type { Scene } from "./scene";
import { judge, moved, reader, voter, waiting } from "./voting";
import { gated, refused, student } from "./writing";

/** Every page in every state that pictures and axe look at. */
export const scenes: readonly Scene[] = [
  visitor,
  teacher,
  waiting,
  voter,
  student,
  gated,
  refused,
  judge,
  moved,
  reader,
  leader,
  debriefing,
  longest,
];
