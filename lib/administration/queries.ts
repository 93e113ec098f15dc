import { db } from "../db/client";

/** A teacher's account as administrators see it. */
export type TeacherView = Readonly<{
  id: string;
  name: string;
  email: string;
  isAdministrator: boolean;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  createdAt: string;
}>;

/** Every teacher of the installation, by name. */
export async function listTeachers(): Promise<readonly TeacherView[]> {
  const rows = await db.teacher.findMany({
    select: {
      id: true,
      name: true,
      email: true,
      administratorSince: true,
      disabledAt: true,
      totpSince: true,
      createdAt: true,
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, email, administratorSince, disabledAt, totpSince, createdAt }) => ({
    id,
    name,
    email,
    isAdministrator: administratorSince !== null,
    isDisabled: disabledAt !== null,
    hasSecondFactor: totpSince !== null,
    createdAt: createdAt.toISOString(),
  }));
}

/** An invitation that nobody has used yet, without its secret. */
export type InvitationView = Readonly<{ id: string; email: string | null; expiresAt: string }>;

export async function listInvitations(): Promise<readonly InvitationView[]> {
  const rows = await db.invitation.findMany({
    where: { usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, email: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}
