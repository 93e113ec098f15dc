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

type Wanted = Readonly<{
  /** What their name or address holds, in any case. */
  search?: string;
  most?: number;
}>;

const holding = (search: string) =>
  ["name", "email"].map((field) => ({ [field]: { contains: search, mode: "insensitive" as const } }));

export const countTeachers = (): Promise<number> => db.teacher.count();

/** The teachers of the installation, by name: all, or those that are looked for. */
export async function listTeachers({ search = "", most }: Wanted = {}): Promise<readonly TeacherView[]> {
  const rows = await db.teacher.findMany({
    where: search === "" ? {} : { OR: holding(search) },
    take: most,
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
