import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Receipt } from "../db/receipts";
import { codeFrom, isLongKey, normalizeRejoinKey, rejoinKeyFrom } from "../debate/text/codes";
import { readSessionSecret } from "./session-secret";

/** SHA-256, hex: how tokens are kept. They are long and random, so they need no slow hash. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/**
 * How a receipt keeps what was asked for. Keyed with the server's secret: a request can hold a password or
 * somebody's words, which must not be read or guessed from what the database keeps.
 */
export const hashRequest = (asked: string): string =>
  createHmac("sha256", readSessionSecret()).update(asked).digest("hex");

/**
 * How a rejoin key is kept. A short one could be guessed from what the database keeps, so it is keyed with
 * the server's secret, and with its room; the long ones of before were hashed plainly.
 */
export const hashRejoinKey = (roomId: string, rejoinKey: string): string =>
  isLongKey(rejoinKey) ? hashSecret(rejoinKey) : hashRequest(JSON.stringify(["rejoin", roomId, rejoinKey]));

/** How a recovery code is kept, which is as short as a rejoin key. */
export const hashRecoveryCode = (teacherId: string, code: string): string =>
  hashRequest(JSON.stringify(["recovery", teacherId, code]));

/** Whether a code has the form of a recovery code. */
export const isRecoveryCode = (code: string): boolean => normalizeRejoinKey(code) === code;

/**
 * Random bytes for a secret. With a receipt they follow from it and from the server's own secret, so that the
 * same request is given the same secret again without the secret being stored.
 */
function bytesFor(purpose: string, receipt: Receipt | null): Uint8Array {
  if (!receipt) return randomBytes(64);
  return createHmac("sha512", readSessionSecret())
    .update(JSON.stringify([purpose, receipt]))
    .digest();
}

/** A bearer's token: 43 characters, 256 bits. */
export const newToken = (receipt: Receipt | null = null): string =>
  Buffer.from(bytesFor("token", receipt).subarray(0, 32)).toString("base64url");

export const newRejoinKey = (receipt: Receipt | null = null): string =>
  rejoinKeyFrom(bytesFor("rejoin", receipt));

/** A code that stands in for a second factor, in the form of a rejoin key. */
export const newRecoveryCode = (): string => rejoinKeyFrom(randomBytes(64));

export const newJoinCode = (): string => codeFrom(randomBytes(64));
