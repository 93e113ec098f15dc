/**
 * Whether a token, named `t` in the statement, still counts: not ended, not over, and of the version that its
 * account or seat has now.
 */
export const livingToken = `t."revokedAt" IS NULL AND t."expiresAt" > now() AND t.version = coalesce(
  (SELECT a.version FROM "Teacher" a WHERE a.id = t."teacherId" AND a."disabledAt" IS NULL),
  (SELECT a.version FROM "Member" a WHERE a."roomId" = t."roomId" AND a.id = t."memberId"))`;

/** The same for a session, named `s`. One that was logged out is no row any more. */
export const livingSession = `s."expiresAt" > now() AND s.version =
  (SELECT a.version FROM "Teacher" a WHERE a.id = s."teacherId" AND a."disabledAt" IS NULL)`;
