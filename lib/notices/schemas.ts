import { z } from "zod";
import { noticeKinds } from "../debate/notices/notice";
import { idField } from "../input/text-field";

/** Up to when the page that was shown tells of what waits. */
const until = z.iso.datetime();

export const allSeenSchema = z.strictObject({ until });

/** One kind of a room's, which was opened. */
export const openedSchema = z.strictObject({ until, roomId: idField, kind: z.enum(noticeKinds) });
