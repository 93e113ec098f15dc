import type { NoticeKind } from "../debate/notices/notice";
import { answers } from "./kinds/answers";
import { deadline } from "./kinds/deadline";
import { ending } from "./kinds/ending";
import { flags } from "./kinds/flags";
import type { RoomKind, RowKind } from "./kinds/kind";
import { moderated } from "./kinds/moderated";
import { moved } from "./kinds/moved";
import { replies } from "./kinds/replies";
import { returns } from "./kinds/returns";
import { waiting } from "./kinds/waiting";

/**
 * Every kind of notice there is. One more is its name in noticeKinds, a file in kinds/, a word here and its
 * sentence in messages ("notices.says"). *Feedback* that is released comes into `toStudents.rows`.
 */
export const toStudents: Readonly<{ rooms: readonly RoomKind[]; rows: readonly RowKind[] }> = {
  rooms: [answers, deadline],
  rows: [],
};

export const toTeachers: readonly RowKind[] = [waiting, flags, returns, replies, moved, moderated, ending];

const all: readonly (RoomKind | RowKind)[] = [...toStudents.rooms, ...toStudents.rows, ...toTeachers];

/** Those that wait until they are done. */
export const waitingKinds: ReadonlySet<NoticeKind> = new Set(
  all.flatMap(({ kind, waits }) => (waits ? [kind] : [])),
);

/** Where a notice leads in its room. */
export const pageOf = (kind: NoticeKind): string => all.find((one) => one.kind === kind)?.page ?? "";
