import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { hashPassword } from "@/lib/auth/passwords";
import { hashSecret, newToken } from "@/lib/auth/secrets";
import { wholePatience } from "@/lib/db/away/patience";
import { PrismaClient } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/new-id";
import { codeFrom, rejoinKeyFrom } from "@/lib/debate/text/codes";
import { addMotion, addTeacher } from "./classroom";
import { addDemo } from "./demo";
import aWeek from "./formats/a-week.json";
import oxford from "./formats/oxford.json";
import workshop from "./formats/rebuttal-workshop.json";
import academic from "./formats/structured-academic-controversy.json";

type Seeded = Readonly<{
  firstRun: boolean;
  demo: { code: string; teacherEmail: string; teacherPassword: string } | null;
  /** The secret of a link to the first account, where there is none and nobody can sign up. */
  invitation: string | null;
}>;

/**
 * What ships: the formats, renewed at every start, and the motion; on the first run the demo room too, if it
 * is wanted. All or nothing, and once, whoever starts first.
 */
export async function seed({
  databaseUrl,
  isDemoWanted,
  isSignUpOpen,
}: {
  databaseUrl: string;
  isDemoWanted: boolean;
  isSignUpOpen: boolean;
}): Promise<Seeded> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, ...wholePatience }) });
  try {
    for (const format of [oxford, academic, workshop, aWeek]) {
      await db.format.upsert({
        where: { id: format.id },
        create: format,
        update: format,
        select: { id: true },
      });
    }
    if (await db.motion.findUnique({ where: { id: shipped.id }, select: { id: true } }))
      return { firstRun: false, demo: null, invitation: isSignUpOpen ? null : await inviteFirst(db) };
    const text = await readFile(new URL("./motions/us-rok-alliance.txt", import.meta.url), "utf8");
    const demo = isDemoWanted
      ? {
          code: codeFrom(randomBytes(64)),
          teacherEmail: "okafor@school.example",
          teacherPassword: `${rejoinKeyFrom(randomBytes(64))}-${rejoinKeyFrom(randomBytes(64))}`,
        }
      : null;
    const passwordHash = demo && (await hashPassword(demo.teacherPassword));
    await db.$transaction(
      async (tx) => {
        const essay = await addMotion(tx, { ...shipped, text: text.normalize("NFC") });
        if (!demo || !passwordHash) return;
        const name = "Ms Okafor";
        const isFirst = (await tx.teacher.count()) === 0;
        const administratorSince = isFirst ? new Date() : undefined;
        const teacher = { name, email: demo.teacherEmail, passwordHash, administratorSince };
        const id = await addTeacher(tx, teacher);
        await addDemo(tx, essay, { id, name, code: demo.code });
      },
      { timeout: 60_000 },
    );
    // Statistics follow a bulk load by themselves only after a minute.
    await db.$executeRawUnsafe("ANALYZE");
    return { firstRun: true, demo, invitation: isSignUpOpen ? null : await inviteFirst(db) };
  } finally {
    await db.$disconnect();
  }
}

/** A link to the first account, which is an administrator, for who reads it where the server was started. */
async function inviteFirst(db: PrismaClient): Promise<string | null> {
  if ((await db.teacher.count()) > 0) return null;
  const token = newToken();
  const expiresAt = new Date(Date.now() + 7 * 86_400_000);
  await db.invitation.deleteMany({ where: { madeById: null } });
  await db.invitation.create({ data: { id: newId(), hash: hashSecret(token), expiresAt } });
  return token;
}

const shipped = {
  id: "us-rok-alliance",
  ownerId: null,
  title: "Tightening the US–ROK alliance does more harm than good",
  language: "en",
  source: null,
} as const;
