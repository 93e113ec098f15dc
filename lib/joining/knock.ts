import { limitWrongCode } from "../auth/limits";
import { done, type Outcome, type Refusal, refuse } from "../debate/outcome";
import { findJoinable, type Joinable } from "./queries";

/** Who knocks, for the limits on wrong codes. */
export type Knocking = Readonly<{ address: string; browserId: string | null }>;

/**
 * Shows the room behind a code before anybody joins it. A wrong code counts as one that is sent: this is no
 * way around the limits.
 */
export async function knock(code: string, visitor: Knocking): Promise<Outcome<Joinable>> {
  const room = await findJoinable(code);
  return room ? done(room) : refuseWrong("no-such-code", "code", visitor);
}

/** Refuses a wrong code or key and counts it, or, where it is one too many, says how long to wait. */
export async function refuseWrong(
  reason: "no-such-code" | "wrong-rejoin-key",
  field: string,
  { address, browserId }: Knocking,
): Promise<Refusal> {
  const retryAfter = await limitWrongCode(address, browserId);
  return retryAfter === null
    ? refuse(reason, { errors: { [field]: reason } })
    : refuse("too-many", { retryAfter });
}
