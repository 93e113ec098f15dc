import { administrator, careful } from "./accounts";
import { coTeachers } from "./co-teachers";
import { essayist } from "./essays";
import { grouping, led } from "./grouping";
import { debriefing, leader, longest } from "./leading";
import { teacher, visitor } from "./outside";
import type { Scene } from "./scene";
import { door, returner, unseated } from "./seats";
import { bridging, calling, judge, moved, reader, voter, waiting } from "./voting";
import { gated, refused, student } from "./writing";

/** Every page in every state. */
export const scenes: readonly Scene[] = [
  visitor,
  teacher,
  administrator,
  careful,
  waiting,
  voter,
  student,
  gated,
  refused,
  judge,
  bridging,
  calling,
  moved,
  reader,
  leader,
  debriefing,
  grouping,
  led,
  coTeachers,
  essayist,
  returner,
  unseated,
  door,
];

/** The same with pictures of everything as long as it may be. */
export const pictured: readonly Scene[] = [...scenes, longest];
