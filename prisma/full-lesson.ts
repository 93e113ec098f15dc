import { newPin } from "@/lib/classes/pins";
import type { PrismaClient } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/new-id";
import { tables } from "@/lib/keeping/columns";
import { type Lesson, letIn, openLesson } from "./lesson";

const at = new Date("2026-11-24T09:00:00Z");

/** A lesson with something in every column that says something of a person, and what marks theirs. */
export type FullLesson = Lesson &
  Readonly<{
    ada: string;
    ben: string;
    /** Words that stand in what is Ada's, or speaks of her, and nowhere else. */
    ofAda: readonly string[];
    /** The post of Ada's that Ben answered, and one that nobody did. */
    answered: string;
    lonely: string;
  }>;

/** For the tests of what is left where somebody or something is deleted. */
export async function fillLesson(db: PrismaClient): Promise<FullLesson> {
  const lesson = await openLesson(db);
  const { roomId, teacherId } = lesson;
  const [mark, paragraphId] = [newId(), lesson.paragraphs[0]?.id ?? ""];
  const [{ id: ada }, { id: ben }] = [await letIn(lesson, `Ada ${mark}`), await letIn(lesson, "Ben")];
  const byId = lesson.teacher.id;
  const by = { roomId, byId, createdAt: at };

  await db.teacher.update({
    where: { id: teacherId },
    data: {
      administratorSince: at,
      disabledAt: null,
      totpSecret: "sealed",
      totpSince: at,
      totpStep: 1,
      wrongTries: 1,
      wrongTriedAt: at,
    },
  });
  await db.recoveryCode.create({ data: { id: newId(), teacherId, hash: newId(), usedAt: at } });
  await db.session.create({
    data: { id: newId(), teacherId, version: 1, browser: "Firefox", expiresAt: at },
  });
  const mail = { isOn: false, hour: 16, timeZone: "Asia/Seoul", language: "ko" };
  await db.noticeMail.create({ data: { teacherId, ...mail, upTo: at, lookedAt: at, retryAt: at } });
  const link = { expiresAt: at, usedAt: at };
  await db.invitation.create({
    data: { id: newId(), hash: newId(), email: `${newId()}@x.example`, madeById: teacherId, ...link },
  });
  await db.passwordReset.create({ data: { id: newId(), hash: newId(), teacherId, ...link } });
  await db.token.updateMany({ where: { roomId, memberId: ben }, data: { revokedAt: at } });
  await db.format.create({
    data: { id: newId(), ownerId: teacherId, title: "Own", position: 9, phases: [] },
  });

  const [classId, classStudentId] = [newId(), newId()];
  const student = {
    id: classStudentId,
    position: 0,
    name: "Ada",
    nameKey: "ada",
    number: "12",
    pin: newPin(),
  };
  await db.class.create({
    data: { id: classId, ownerId: teacherId, name: "10B", students: { create: student } },
  });
  await db.room.update({ where: { id: roomId }, data: { classId, movedById: byId } });
  const endsAt = new Date("2099-12-31T15:00:00Z");
  await db.member.update({ where: { roomId_id: { roomId, id: byId } }, data: { endsAt } });
  const ofKim = { id: newId(), hash: newId(), madeById: byId, usedById: newId(), endsAt, expiresAt: at };
  await db.coTeacherLink.create({ data: { roomId, ...ofKim } });
  await db.presence.create({ data: { roomId, memberId: ada, seenAt: at } });
  await db.openStreams.create({ data: { roomId, memberId: ada, process: newId(), opened: [1], seenAt: at } });
  await db.seenNotices.create({ data: { roomId, memberId: ada, upTo: { answers: at.toISOString() } } });
  await db.lock.create({ data: by });
  await db.reveal.create({ data: { ...by, phaseIndex: 1 } });
  await db.ending.create({ data: { roomId, noticedAt: at } });
  await db.member.update({
    where: { roomId_id: { roomId, id: ada } },
    data: { side: "PROPOSITION", pseudonym: mark, rejoinKeyHash: mark, cameFrom: mark, classStudentId },
  });
  await db.absence.create({ data: { ...by, memberId: ada } });
  const votes = { opening: "FOR", closing: "AGAINST" } as const;
  await db.homework.create({ data: { ...by, memberId: ada, until: at, endedAt: at, ...votes } });
  await db.digest.create({ data: { roomId, memberId: ada, createdAt: at } });
  const sides = { former: "OPPOSITION", side: "PROPOSITION" } as const;
  await db.placement.create({ data: { ...by, memberId: ada, ...sides } });
  const [memberId = "", otherId = ""] = [ada, ben].sort();
  await db.keepApart.create({ data: { ...by, memberId, otherId } });
  await db.sideDraw.create({
    data: {
      ...by,
      id: newId(),
      policy: "BALANCED",
      seed: "1",
      former: { [ada]: null, [ben]: null },
      isSwapped: false,
    },
  });
  await db.return.create({ data: { roomId, id: newId(), memberId: ada, hash: mark, askedAt: at } });

  const post = { roomId, paragraphId, kind: "REBUT", phaseKey: "rebuttals", phaseIndex: 3 } as const;
  const hers = {
    ...post,
    authorId: ada,
    side: "PROPOSITION",
    body: `Said by ${mark}`,
    language: "en",
    restatement: mark,
    quote: { exact: mark, prefix: "", suffix: "", start: 0, end: 3 },
    quotedBefore: mark,
    origin: { revisionId: "r1", paragraphId, quote: { exact: mark } },
    evidence: [{ url: "https://x.example", title: mark, words: mark }],
    isHeld: true,
    isSpoken: true,
    editedAt: at,
  } as const;
  const [answered, lonely, answer] = [newId(), newId(), newId()];
  await db.post.create({ data: { ...hers, id: answered, key: mark } });
  await db.post.create({ data: { ...hers, id: lonely, withdrawnAt: at } });
  await db.post.create({
    data: { ...post, id: answer, authorId: ben, parentId: answered, body: "An answer", key: newId() },
  });
  const graded = { memberId: ada, changedAt: at, releasedAt: at, feedback: mark };
  const told = [{ side: "PROPOSITION", share: 1 }];
  await db.grade.create({ data: { roomId, byId, levels: { argument: 3 }, told, ...graded } });
  await db.rubric.create({ data: { id: newId(), ownerId: teacherId, title: "Own", criteria: [] } });
  await db.phrase.create({ data: { id: newId(), ownerId: teacherId, text: "Well said." } });
  for (const postId of [answered, lonely]) {
    await db.remark.create({ data: { ...by, postId, text: mark } });
    await db.postVersion.create({ data: { roomId, postId, id: newId(), replacedAt: at, body: mark } });
    await db.hiding.create({ data: { ...by, postId, reason: mark } });
    await db.review.create({ data: { ...by, postId, verdict: "APPROVED", reason: mark } });
    await db.pin.create({ data: { ...by, postId } });
    const judged = { verdict: "APPROVED", reason: mark } as const;
    for (const [authorId, text] of [
      [ada, `It tires ${mark}`],
      [ben, "It tires."],
    ] as const)
      await db.proposedPoint.create({
        data: { roomId, id: newId(), authorId, text, ...(authorId === ada && judged), createdAt: at },
      });
    await db.flag.create({ data: { ...by, postId, byId: ben, reason: mark, resolvedAt: at } });
    await db.fairnessMark.create({ data: { ...by, postId, byId: ben, mark: "FAIR" } });
    await db.rating.create({
      data: { roomId, postId, memberId: ben, score: 4, side: "OPPOSITION", phaseIndex: 3 },
    });
    await db.credit.create({ data: { roomId, postId, memberId: ben } });
    await db.moderationEntry.create({
      data: { ...by, id: newId(), act: "hide", targetId: postId, reason: mark },
    });
    await db.event.create({
      data: { roomId, seq: await nextSeq(db, roomId), type: "post", subjectId: postId },
    });
  }
  for (const [authorId, text] of [
    [ada, `Agreed by ${mark}`],
    [ben, "Agreed by Ben"],
  ] as const) {
    const [sentenceId, counted] = [newId(), { agree: 0, here: 0 }];
    const count = { PROPOSITION: counted, OPPOSITION: counted };
    await db.sentence.create({
      data: { roomId, id: sentenceId, authorId, text, phaseIndex: 3, counted: count, createdAt: at },
    });
    await db.sentencePost.create({ data: { roomId, sentenceId, postId: answer } });
    await db.voice.create({ data: { roomId, sentenceId, memberId: ada, voice: "not-yet", reason: mark } });
    if (authorId === ada)
      await db.sentenceReview.create({ data: { ...by, sentenceId, verdict: "APPROVED", reason: mark } });
  }
  await db.scribe.create({ data: { ...by, memberId: ada } });
  for (const [memberId, postId] of [
    [ada, answer],
    [ben, lonely],
  ] as const)
    await db.speakingTurn.create({
      data: {
        ...{
          roomId,
          id: newId(),
          memberId,
          phaseIndex: 3,
          state: "spoken",
          side: "PROPOSITION",
          paragraphId,
        },
        ...{ postId, askedAt: at, startedAt: at, endsAt: at, endedAt: at, notedById: ada },
        noteId: memberId === ada ? answered : answer,
      },
    });
  await db.flag.create({ data: { ...by, postId: answer, byId: ada, reason: mark } });
  await db.rating.create({ data: { roomId, postId: answer, memberId: ada, score: 2, phaseIndex: 3 } });
  await db.fairnessMark.create({ data: { ...by, postId: answer, byId: ada, mark: "NOT_QUITE" } });
  for (const stage of ["OPENING", "CLOSING"] as const)
    await db.ballot.create({ data: { roomId, memberId: ada, stage, choice: "FOR", side: "PROPOSITION" } });
  await db.credit.create({ data: { roomId, memberId: ada, postId: answer } });
  await db.mute.create({ data: { ...by, memberId: ada, reason: mark } });
  await db.removal.create({ data: { ...by, memberId: ada, reason: mark } });
  await db.moderationEntry.create({ data: { ...by, id: newId(), act: "mute", targetId: ada, reason: mark } });
  const receipt = { key: newId(), bodyHash: newId() };
  await db.receipt.createMany({
    data: [
      { ...receipt, place: roomId, caller: `member:${roomId}:${ada}`, value: { postId: answered } },
      { ...receipt, place: newId(), caller: "visitor", key: newId(), value: { roomId, memberId: ada } },
      { ...receipt, place: `teacher:${teacherId}`, caller: `teacher:${teacherId}`, value: {} },
    ],
  });
  return { ...lesson, ada, ben, ofAda: [mark, ada, lonely], answered, lonely };
}

async function nextSeq(db: PrismaClient, roomId: string): Promise<number> {
  const { seq } = await db.cursor.update({ where: { roomId }, data: { seq: { increment: 1 } } });
  return seq;
}

/** The tables that hold any of some words in any column. */
export async function listHolders(db: PrismaClient, words: readonly string[]): Promise<readonly string[]> {
  const asked = Object.keys(tables).map(async (table) => {
    const [found] = await db.$queryRawUnsafe<{ is: boolean }[]>(
      `SELECT EXISTS (SELECT FROM "${table}" x, unnest($1::text[]) word WHERE position(word IN x::text) > 0) AS is`,
      [...words],
    );
    return found?.is ? [table] : [];
  });
  return (await Promise.all(asked)).flat();
}
