import { createHmac, timingSafeEqual } from "node:crypto";

/** RFC 6238, as every authenticator app reads it: SHA-1, six digits, a step of 30 seconds. */
const stepSeconds = 30;
const digits = 6;

/** Steps before and after the present one that count, for clocks that differ. */
const drift = 1;

/** The number of the step that runs at a moment, in milliseconds since 1970. */
export const stepAt = (now: number): number => Math.floor(now / 1000 / stepSeconds);

/** The code of a secret in one step. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The step whose code this is, of those that count at a moment and come after `lastStep`; null where none is. */
export function findStep(
  secret: Uint8Array,
  code: string,
  now: number,
  lastStep: number | null = null,
): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const present = stepAt(now);
  const steps = [present - drift, present, present + drift].filter((step) => step > (lastStep ?? -1));
  return steps.find((step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))) ?? null;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648's base 32 without padding, as apps take a secret that is typed. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/** What an app reads from a QR code. */
export function keyAddress(secret: Uint8Array, account: string, issuer: string): string {
  const label = [issuer, account].map(encodeURIComponent).join(":");
  return `otpauth://totp/${label}?${new URLSearchParams({ secret: toBase32(secret), issuer })}`;
}
