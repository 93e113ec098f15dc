import { randomInt, timingSafeEqual } from "node:crypto";
import { seal, unseal } from "../auth/seal";

/** A new PIN of four digits, as the database keeps it: sealed, so that a copy of it opens no seat. */
export const newPin = (): string => seal(Buffer.from(String(randomInt(10_000)).padStart(4, "0")));

/** A PIN for its teacher to read; null where the server's key is another one since it was sealed. */
export const readPin = (sealed: string): string | null => unseal(sealed)?.toString() ?? null;

export function isPin(sealed: string, typed: string): boolean {
  const [pin, tried] = [unseal(sealed), Buffer.from(typed)];
  return pin !== null && pin.length === tried.length && timingSafeEqual(pin, tried);
}
