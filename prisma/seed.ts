import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { hashPassword } from "@/lib/auth/passwords";
import { hashSecret, newToken } from "@/lib/auth/secrets";
import { wholePatience } from "@/lib/db/away/patience";
import { PrismaClient } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/new-id";
import { codeFrom, rejoinKeyFrom } from "@/lib/debate/text/codes";
import { addTeacher } from "./classroom";
import { addDemo } from "./demo";
import aWeek from "./formats/a-week.json";
import oxford from "./formats/oxford.json";
import workshop from "./formats/rebuttal-workshop.json";
import spoken from "./formats/spoken-debate.json";
import academic from "./formats/structured-academic-controversy.json";
import commonGround from "./formats/toward-common-ground.json";
import { readLibrary, renewLibrary } from "./library";

type Seeded = Readonly<{
  firstRun: boolean;
  demo: { code: string; teacherEmail: string; teacherPassword: string } | null;
  /** The secret of a link to the first account, where there is none and nobody can sign up. */
  invitation: string | null;
}>;

/**
 * What ships: the formats and the library, renewed at every start; on the first run the demo room too, if it
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
    for (const format of [oxford, academic, workshop, aWeek, commonGround, spoken]) {
      await db.format.upsert({
        where: { id: format.id },
        create: format,
        update: format,
        select: { id: true },
      });
    }
    const library = await readLibrary();
    const [{ id: motionId }] = library;
    const isNew = (await db.motion.count({ where: { id: motionId } })) === 0;
    const demo =
      isDemoWanted && isNew
        ? {
            code: codeFrom(randomBytes(64)),
            teacherEmail: "okafor@school.example",
            teacherPassword: `${rejoinKeyFrom(randomBytes(64))}-${rejoinKeyFrom(randomBytes(64))}`,
          }
        : null;
    const passwordHash = demo && (await hashPassword(demo.teacherPassword));
    const added = await db.$transaction(
      async (tx) => {
        const added = await renewLibrary(tx, library);
        if (!added.has(motionId) || !demo || !passwordHash) return added;
        const name = "Ms Okafor";
        const isFirst = (await tx.teacher.count()) === 0;
        const administratorSince = isFirst ? new Date() : undefined;
        const teacher = { name, email: demo.teacherEmail, passwordHash, administratorSince };
        const id = await addTeacher(tx, teacher);
        const { id: revisionId, paragraphs } = await tx.revision.findFirstOrThrow({
          where: { motionId },
          select: { id: true, paragraphs: { where: { kind: "PARAGRAPH" }, orderBy: { number: "asc" } } },
        });
        await addDemo(tx, { revisionId, paragraphs }, { id, name, code: demo.code });
        return added;
      },
      { timeout: 60_000 },
    );
    const firstRun = added.has(motionId);
    // Statistics follow a bulk load by themselves only after a minute.
    if (added.size > 0) await db.$executeRawUnsafe("ANALYZE");
    return {
      firstRun,
      demo: firstRun ? demo : null,
      invitation: isSignUpOpen ? null : await inviteFirst(db),
    };
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
