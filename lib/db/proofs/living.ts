/**
 * Where a statement is about one room, it is said of every table by the room's own place in it, `$1` or so, and
 * not by another table's column: so a database in which rooms are distributed knows where they all are.
 */

const counts = `t."revokedAt" IS NULL AND t."expiresAt" > now() AND t.version =`;

/**
 * Whether the token of a seat, named `t` in the statement, still counts: not ended, not over, and of the version
 * that its seat has now.
 */
export const livingToken = (room = `t."roomId"`): string => `${counts}
  (SELECT a.version FROM "Member" a WHERE a."roomId" = ${room} AND a.id = t."memberId")`;

/** The same for a teacher's token. */
export const livingTeacherToken = `${counts}
  (SELECT a.version FROM "Teacher" a WHERE a.id = t."teacherId" AND a."disabledAt" IS NULL)`;

/** The same for a session, named `s`. One that was logged out is no row any more. */
export const livingSession = `s."expiresAt" > now() AND s.version =
  (SELECT a.version FROM "Teacher" a WHERE a.id = s."teacherId" AND a."disabledAt" IS NULL)`;

/**
 * Whether a teacher's membership, named so in the statement, lets them lead its room: they have not left it,
 * and no substitute's time is over.
 */
export const leads = (
  member: string,
  room = `${member}."roomId"`,
): string => `(${member}."endsAt" IS NULL OR ${member}."endsAt" > now())
  AND NOT EXISTS (SELECT FROM "Removal" gone
    WHERE gone."roomId" = ${room} AND gone."memberId" = ${member}.id)`;

/** The same for Prisma, of one teacher's memberships. */
export const leadOf = (teacherId: string) => ({
  teacherId,
  role: "TEACHER" as const,
  removal: null,
  OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }],
});
