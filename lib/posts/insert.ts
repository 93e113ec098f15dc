import type { Connection } from "../db/statement";
import { addPost } from "../db/write-statements";
import type { StoredPost } from "../debate/rows";

/** Writes a new post, with the key of the phase it is written in. */
export const insertPost = (
  on: Connection,
  roomId: string,
  { restatement, status, ...row }: StoredPost,
  phaseKey: string,
): Promise<unknown> =>
  addPost(on, {
    ...row,
    roomId,
    phaseKey,
    restatement: restatement?.text ?? null,
    isHeld: status === "PENDING",
  });
