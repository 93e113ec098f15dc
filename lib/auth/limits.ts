import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

const makeLimiters = () => ({
  codeByAddress: new RateLimiterMemory({ keyPrefix: "code-address", points: 20, duration: 60 }),
  codeByBrowser: new RateLimiterMemory({ keyPrefix: "code-browser", points: 10, duration: 60 }),
  password: new RateLimiterMemory({ keyPrefix: "password", points: 10, duration: 600 }),
  passwordByAddress: new RateLimiterMemory({ keyPrefix: "password-address", points: 100, duration: 600 }),
  keyByAddress: new RateLimiterMemory({ keyPrefix: "key-address", points: 60, duration: 600 }),
  keyByRoom: new RateLimiterMemory({ keyPrefix: "key-room", points: 1000, duration: 3600 }),
  comeBackByAddress: new RateLimiterMemory({ keyPrefix: "back-address", points: 60, duration: 600 }),
  comeBackByBrowser: new RateLimiterMemory({ keyPrefix: "back-browser", points: 6, duration: 600 }),
  openings: new RateLimiterMemory({ keyPrefix: "openings", points: 30, duration: 60 }),
  account: new RateLimiterMemory({ keyPrefix: "account", points: 100, duration: 3600 }),
  secondFactor: new RateLimiterMemory({ keyPrefix: "second-factor", points: 10, duration: 600 }),
});

const kept = globalThis as { crossfloorLimiters?: ReturnType<typeof makeLimiters> };
const limiters = kept.crossfloorLimiters ?? makeLimiters();
kept.crossfloorLimiters = limiters;

/**
 * Counts one wrong join code of an address (20 a minute) and of a browser (10 a minute). Answers the seconds
 * to wait where it is one too many, else null. Right codes are not counted: a whole class sits behind one
 * address.
 */
export async function limitWrongCode(address: string, browserId: string | null): Promise<number | null> {
  const byAddress = await take(limiters.codeByAddress, address);
  const byBrowser = browserId === null ? null : await take(limiters.codeByBrowser, browserId);
  return byAddress ?? byBrowser;
}

/**
 * Takes one of the tries at a room's rejoin keys, before the key is looked at: 60 of an address in 10
 * minutes, 1,000 of all in an hour, so that a short key cannot be found by trying. Answers the seconds to
 * wait where none is left, else null. A right key gives its try back.
 */
export const limitKey = async (roomId: string, address: string): Promise<number | null> =>
  (await take(limiters.keyByAddress, `${roomId} ${address}`)) ?? (await take(limiters.keyByRoom, roomId));

export async function forgiveKey(roomId: string, address: string): Promise<void> {
  await Promise.all([
    limiters.keyByAddress.reward(`${roomId} ${address}`),
    limiters.keyByRoom.reward(roomId),
  ]);
}

/**
 * Takes one of the wishes to come back in that the teacher sees: 6 of a browser in 10 minutes, 60 of an
 * address, behind which a class may sit. Answers the seconds to wait where none is left, else null.
 */
export const limitComingBack = async (address: string, browserId: string | null): Promise<number | null> =>
  (await take(limiters.comeBackByAddress, address)) ??
  (browserId === null ? null : await take(limiters.comeBackByBrowser, browserId));

/**
 * Takes one of the 10 tries in 10 minutes that an address has for an account, before the password is looked
 * at, so that tries sent together all count. Answers the seconds to wait where none is left, else null. A
 * right password gives its try back.
 */
export const limitPassword = async (email: string, address: string): Promise<number | null> =>
  (await take(limiters.passwordByAddress, address)) ?? (await take(limiters.password, `${email} ${address}`));

export async function forgivePassword(email: string, address: string): Promise<void> {
  await Promise.all([
    limiters.passwordByAddress.reward(address),
    limiters.password.delete(`${email} ${address}`),
  ]);
}

/**
 * Takes one of the 10 tries in 10 minutes at an account's second factor, from wherever: only who has the
 * password comes so far. A right code gives its try back.
 */
export const limitCode = (teacherId: string): Promise<number | null> =>
  take(limiters.secondFactor, teacherId);

export async function forgiveCode(teacherId: string): Promise<void> {
  await limiters.secondFactor.reward(teacherId);
}

/** Takes one of the 100 accounts that an address may ask for in an hour: each costs a slow hash. */
export const limitSignUp = (address: string): Promise<number | null> => take(limiters.account, address);

/** Takes one of the 30 things that a member may open to answer in a minute. */
export const limitOpenings = (roomId: string, memberId: string): Promise<number | null> =>
  take(limiters.openings, `${roomId} ${memberId}`);

async function take(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (isSpent(error)) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/**
 * Known by its shape: a page's bundle and a route's share the limiters, but each has a class RateLimiterRes
 * of its own.
 */
const isSpent = (error: unknown): error is RateLimiterRes =>
  typeof error === "object" && error !== null && "msBeforeNext" in error;
