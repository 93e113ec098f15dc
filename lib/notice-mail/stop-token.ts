import { hashRequest, hashSecret } from "../auth/secrets";

/**
 * What stands in the link of a mail that ends all later ones: whose they are, with a mark that this server
 * alone can make. It does nothing else, and works as long as there is the account.
 */
export const stopTokenOf = (teacherId: string): string =>
  `${teacherId}.${hashRequest(JSON.stringify(["no notices by mail", teacherId]))}`;

/** Whose link it is; null where this server made none such. */
export function teacherOfStop(token: string): string | null {
  const teacherId = token.slice(0, Math.max(0, token.indexOf(".")));
  // Hashed before they are compared, so that the time it takes tells nothing.
  return hashSecret(stopTokenOf(teacherId)) === hashSecret(token) ? teacherId : null;
}
