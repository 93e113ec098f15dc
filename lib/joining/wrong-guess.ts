import { done, type Outcome, type Refusal, refuse } from "../debate/outcome";
import { isInHands, putInHands } from "../limits/in-hands";
import { openPatience, type Patience } from "../limits/patience";
import { guessPrices } from "../limits/table";

/** From where somebody knocks who may be nobody here, and which browser it is by the name we gave it. */
export type Knocker = Readonly<{ address: string; browserId: string | null }>;

type Guessed = Readonly<{
  code: "no-such-code";
  rejoinKey: "wrong-rejoin-key";
  name: "no-such-name";
  pin: "wrong-pin";
}>;
type Guesses = Readonly<{ browser: Patience; address: Patience }>;

const kept = globalThis as { crossfloorGuesses?: Guesses };
const guesses: Guesses = kept.crossfloorGuesses ?? {
  browser: openPatience("browser", guessPrices.browser),
  address: openPatience("address", guessPrices.address),
};
kept.crossfloorGuesses = guesses;

/**
 * The room behind a code. A browser that has missed too often waits, whatever it sends. An address from which
 * too much was missed is answered for the rooms that are in a class's hands there, at once; for all others it
 * waits, right or wrong, and in the same words.
 */
export async function guessRoom(
  knocker: Knocker,
  findRoomId: () => Promise<string | null>,
): Promise<Outcome<string>> {
  const browser = knocker.browserId && (await beginLook(guesses.browser, knocker.browserId));
  if (browser && !browser.ok) return browser.refusal;
  const address = await beginLook(guesses.address, laneOf(knocker));
  let found: string | null = null;
  let isAsked = false;
  try {
    found = await findRoomId();
    isAsked = true;
    // Before anything is waited for: of those who ask at the same moment the later ones look for it.
    if (found && address.ok) await putInHands(knocker.address, found);
  } finally {
    const isMiss = isAsked && found === null;
    if (browser) await browser.end(isMiss);
    if (address.ok) await address.end(isMiss);
  }
  if (!address.ok && !(found && (await isInHands(knocker.address, found)))) return address.refusal;
  if (!found) return wrong("code", "no-such-code");
  await putInHands(knocker.address, found);
  return done(found);
}

/** Refuses a key or a name that is not there, and counts it as a miss. */
export async function refuseWrong<F extends "rejoinKey" | "name" | "pin">(
  field: F,
  reason: Guessed[F],
  knocker: Knocker,
): Promise<Refusal> {
  const looks = [
    await beginLook(guesses.address, laneOf(knocker)),
    ...(knocker.browserId ? [await beginLook(guesses.browser, knocker.browserId)] : []),
  ];
  for (const look of looks) if (look.ok) await look.end(true);
  return looks.find((look) => !look.ok)?.refusal ?? wrong(field, reason);
}

const wrong = <F extends keyof Guessed>(field: F, reason: Guessed[F]): Refusal =>
  refuse(reason, { errors: { [field]: reason } });

/** What programs miss, which show no browser, slows programs. */
const laneOf = ({ address, browserId }: Knocker): string => `${address} ${browserId ? "browser" : "program"}`;

async function beginLook(patience: Patience, key: string) {
  const wait = await patience.begin(key);
  if (wait !== null) return { ok: false, refusal: refuse("too-many", { retryAfter: wait }) } as const;
  const end = (isMiss: boolean) => patience.end(key, isMiss);
  return { ok: true, refusal: null, end } as const;
}
