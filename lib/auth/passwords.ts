import { hashAside, type Line } from "./hashing";

/** Argon2id (the package's default kind) at OWASP's first choice: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string, line: Line = "others"): Promise<string> =>
  hashAside(line, "hash", password, cost);

/** Of a random password that nobody kept, at the same cost. */
const nobodys =
  "$argon2id$v=19$m=19456,t=2,p=1$87eP6WuOF+fAhNPzbMyrnQ$MMUtOUQfWUVvaEYEcVCzOERCzqUwDXbVMJNp00Yw33s";

/**
 * Whether the password is the hash's. Without a hash (an unknown e-mail) it is not, and that takes as long.
 */
export async function isPassword(
  password: string,
  passwordHash: string | null,
  line: Line = "others",
): Promise<boolean> {
  const isRight = await hashAside(line, "verify", passwordHash ?? nobodys, password);
  return isRight && passwordHash !== null;
}
