import { done, type Outcome } from "../debate/outcome";
import { findJoinable, type Joinable } from "./queries";
import { type Knocker, refuseWrong } from "./wrong-guess";

/**
 * Shows the room behind a code before anybody joins it. A wrong code counts as one that is sent: this is no
 * way around the limits.
 */
export async function knock(code: string, visitor: Knocker): Promise<Outcome<Joinable>> {
  const room = await findJoinable(code);
  return room ? done(room) : refuseWrong("code", "no-such-code", visitor);
}
