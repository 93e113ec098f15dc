import { type Digest, digestOf } from "../debate/digest/digest";
import { homeworkIn } from "../debate/turn/homework";
import type { Member } from "../members/member";
import { readSnapshot } from "../rooms/queries";

/** What a member is shown of what came before them. */
export const readDigest = async (member: Member): Promise<Digest> => digestOf(await readSnapshot(member));

/** The homework of a room, for its teacher. */
export const listHomework = async (member: Member, least?: number) =>
  homeworkIn(await readSnapshot(member, least));
