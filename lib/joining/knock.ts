import { done, type Outcome, refuse } from "../debate/outcome";
import { findJoinable, findRoomId, type Joinable } from "./queries";
import { guessRoom, type Knocker } from "./wrong-guess";

/**
 * Shows the room behind a code before anybody joins it. A wrong code counts as one that is sent: this is no
 * way around the limits.
 */
export async function knock(code: string, visitor: Knocker): Promise<Outcome<Joinable>> {
  const guessed = await guessRoom(visitor, () => findRoomId(code));
  if (!guessed.ok) return guessed;
  const room = await findJoinable(code);
  return room ? done(room) : refuse("no-such-code");
}
