import type { GateScope, Naming, Premoderation, SidePolicy } from "../debate/vocabulary";

/** The columns of a room that decide what may be done in it, beside its clock. */
export type RoomColumns = Readonly<{
  id: string;
  code: string;
  title: string;
  revisionId: string;
  sidePolicy: SidePolicy;
  choiceCap: number | null;
  devilsAdvocates: number;
  premoderation: Premoderation;
  names: Naming;
  writeFirst: GateScope | null;
  sayItBack: boolean;
  wallFirst: boolean;
  holdsResults: boolean;
  namesWait: boolean;
  freeNames: boolean;
  wordFilter: boolean;
  ownWords: readonly string[];
  classId: string | null;
  archivedAt: Date | null;
  isLocked: boolean;
  /** The indexes of the phases whose write-first gate the teacher has opened. */
  reveals: readonly number[];
}>;
