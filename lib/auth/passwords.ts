import { hash, verify } from "@node-rs/argon2";

/** Argon2id (the package's default kind) at OWASP's first choice: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

const nobody: { hash?: Promise<string> } = {};

/**
 * Whether the password is the hash's. Without a hash (an unknown e-mail) it is not, and that takes as long.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobody.hash ??= hashPassword("nobody has this password");
  const isRight = await verify(passwordHash ?? (await nobody.hash), password);
  return isRight && passwordHash !== null;
}
