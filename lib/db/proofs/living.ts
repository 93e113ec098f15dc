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

/**
 * Whether a teacher's membership, named so in the statement, lets them lead its room: they have not left it,
 * and no substitute's time is over.
 */
export const leads = (member: string): string => `(${member}."endsAt" IS NULL OR ${member}."endsAt" > now())
  AND NOT EXISTS (SELECT FROM "Removal" gone
    WHERE gone."roomId" = ${member}."roomId" AND gone."memberId" = ${member}.id)`;

/** The same for Prisma, of one teacher's memberships. */
export const leadOf = (teacherId: string) => ({
  teacherId,
  role: "TEACHER" as const,
  removal: null,
  OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }],
});
