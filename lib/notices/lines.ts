import type { Notice, NoticeKind } from "../debate/notices/notice";
import { pageOf } from "./registry";

/** A notice as its line is drawn. */
export type NoticeLineView = Readonly<{
  kind: NoticeKind;
  roomId: string;
  roomTitle: string;
  count: number;
  isNew: boolean;
  by: string;
  phase: Readonly<{ key: string; title: string }> | null;
  until: string | null;
  /** The place it leads to. */
  href: string;
}>;

export const lineOf = ({ at: _, path, by, until, ...notice }: Notice): NoticeLineView => ({
  ...notice,
  by: by ?? "",
  until: until?.toISOString() ?? null,
  href: `/rooms/${notice.roomId}${pageOf(notice.kind)}${path}`,
});
