import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { readSessionSecret } from "./session-secret";

const cipher = "aes-256-gcm";

const readKey = (): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", readSessionSecret(), "", "crossfloor second factor", 32));

/** A secret as the database keeps it: who has the database alone cannot read it. */
export function seal(secret: Uint8Array): string {
  const nonce = randomBytes(12);
  const sealing = createCipheriv(cipher, readKey(), nonce);
  const hidden = Buffer.concat([sealing.update(secret), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), hidden]).toString("base64url");
}

/** What was sealed; null where it was so with another key, as after NEXTAUTH_SECRET was changed. */
export function unseal(sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const opening = createDecipheriv(cipher, readKey(), bytes.subarray(0, 12));
    opening.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]);
  } catch {
    return null;
  }
}
