import type { Connection } from "../db/statement";
import { addPost } from "../db/write-statements";
import type { StoredPost } from "../debate/rows";

/** Writes a new post, with the key of the phase it is written in. */
export const insertPost = (
  on: Connection,
  roomId: string,
  row: StoredPost,
  phaseKey: string,
): Promise<unknown> =>
  addPost(
    on,
    roomId,
    row.id,
    row.authorId,
    row.key,
    row.paragraphId,
    row.parentId,
    row.kind,
    row.side,
    row.body,
    row.restatement?.text ?? null,
    row.isFirst,
    row.quote && JSON.stringify(row.quote),
    JSON.stringify(row.evidence),
    phaseKey,
    row.phaseIndex,
    row.status === "PENDING",
    row.createdAt,
    row.seq,
  );
