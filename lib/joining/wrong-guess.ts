import { limitWrongCode } from "../auth/limits";
import { type Refusal, refuse } from "../debate/outcome";

/** From where somebody knocks who may be nobody here. */
export type Knocker = Readonly<{ address: string; browserId: string | null }>;

type Guessed = Readonly<{ code: "no-such-code"; rejoinKey: "wrong-rejoin-key"; name: "no-such-name" }>;

/** Refuses a code, a key or a name that is not there, and counts it: too many, and it is refused for that. */
export async function refuseWrong<F extends keyof Guessed>(
  field: F,
  reason: Guessed[F],
  { address, browserId }: Knocker,
): Promise<Refusal> {
  const retryAfter = await limitWrongCode(address, browserId);
  return retryAfter === null
    ? refuse(reason, { errors: { [field]: reason } })
    : refuse("too-many", { retryAfter });
}
