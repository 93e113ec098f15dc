import { isDeepStrictEqual } from "node:util";
import { newJoinCode } from "../auth/secrets";
import type { SignedIn } from "../auth/session";
import { noJson, type Transaction } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import { addDoor } from "../db/places/door";
import type { Receipt } from "../db/receipts";
import { nameKey } from "../debate/naming/names";
import { done, type Outcome, refuse } from "../debate/outcome";
import { countMeans } from "../grading/means";
import { columnsOf } from "../rooms/settings-columns";
import { addGround } from "./bring-ground";
import { count, idsFor, inTurn, resultsToKeep } from "./brought-ids";
import { type Ids, memberRows, postActs, postRows, roomRows } from "./brought-rows";
import { faultsOf } from "./file-faults";
import { addPoints } from "./points-file";
import type { RoomFile } from "./schemas";
import { addTurns } from "./turns-file";

type Imported = Readonly<{ roomId: string }>;

/**
 * Makes an archived room of a file, and a motion of its essay where the teacher has not the very same. The
 * teacher takes the seat of the file's owner; nobody else can come back into a seat of it. What of the file
 * does not fit together is told, and nothing is made.
 */
export async function importRoom(
  { teacherId }: SignedIn,
  file: RoomFile,
  receipt: Receipt | null = null,
): Promise<Outcome<Imported>> {
  const errors = faultsOf(file);
  if (Object.keys(errors).length > 0) return refuse("invalid", { errors });
  return once(receipt, async (tx) => {
    const ids = idsFor(file);
    const revisionId = await findOrAddEssay(tx, teacherId, file.motion);
    await addRoom(tx, { file, ids, teacherId, revisionId });
    await addMembers(tx, file, ids, teacherId);
    await addPosts(tx, file, ids);
    await addGround(tx, file, ids);
    await addPoints(tx, file, ids);
    await addTurns(tx, file, ids);
    const { reveals, apart, draws, log } = roomRows(file, ids, inTurn(count(file.draws) + count(file.log)));
    await tx.reveal.createMany({ data: reveals });
    await tx.keepApart.createMany({ data: apart });
    await tx.sideDraw.createMany({ data: draws });
    await tx.moderationEntry.createMany({ data: log });
    return done({ roomId: ids.roomId });
  });
}

/** The same essay where the teacher can open rooms on it already, else a motion of theirs. */
async function findOrAddEssay(
  tx: Transaction,
  teacherId: string,
  { id, revision, parts, hasPoints, title, language, source }: RoomFile["motion"],
): Promise<string> {
  const found = await tx.revision.findFirst({
    where: { motionId: id, number: revision, motion: { OR: [{ ownerId: null }, { ownerId: teacherId }] } },
    select: {
      id: true,
      motion: { select: { title: true, language: true, source: true, hasPoints: true } },
      paragraphs: {
        orderBy: { position: "asc" },
        select: { id: true, kind: true, number: true, side: true, text: true },
      },
    },
  });
  if (
    found &&
    isDeepStrictEqual(found.paragraphs.map(plain), parts.map(plain)) &&
    isDeepStrictEqual({ ...found.motion }, { title, language, source, hasPoints })
  )
    return found.id;
  const [motionId, revisionId] = [newId(), newId()];
  const paragraphs = parts.map((part, at) => ({ ...part, position: at + 1 }));
  await tx.motion.create({
    data: {
      id: motionId,
      ownerId: teacherId,
      title,
      language,
      source,
      hasPoints,
      revisions: {
        create: { id: revisionId, number: revision, paragraphs: { createMany: { data: paragraphs } } },
      },
    },
    select: { id: true },
  });
  return revisionId;
}

const plain = ({ id, kind, number, side, text }: RoomFile["motion"]["parts"][number]) => ({
  id,
  kind,
  number,
  side,
  text,
});

type RoomToAdd = Readonly<{ file: RoomFile; ids: Ids; teacherId: string; revisionId: string }>;

async function addRoom(tx: Transaction, { file, ids, teacherId, revisionId }: RoomToAdd): Promise<void> {
  const { clock, lock, posts } = file;
  const now = new Date();
  const rated = posts.flatMap(({ id, rating }) => (rating ? [[ids.post(id), rating] as const] : []));
  const code = newJoinCode();
  await addDoor(tx, { key: code, roomId: ids.roomId });
  await tx.room.create({
    data: {
      id: ids.roomId,
      code,
      title: file.title,
      ownerId: teacherId,
      revisionId,
      formatId: file.format,
      phases: file.phases as Prisma.InputJsonValue,
      phaseIndex: clock.phase,
      phaseStartedAt: new Date(clock.startedAt),
      phaseEndsAt: clock.endsAt && new Date(clock.endsAt),
      pausedAt: clock.pausedAt && new Date(clock.pausedAt),
      ...columnsOf(file.settings),
      rubric: file.rubric as Prisma.InputJsonValue,
      results: (resultsToKeep(file, ids) as Prisma.InputJsonValue | null) ?? noJson,
      broughtRatings: rated.length > 0 ? (Object.fromEntries(rated) as Prisma.InputJsonValue) : noJson,
      archivedAt: now,
      createdAt: new Date(file.createdAt),
      cursor: { create: { seq: 1, number: 1 } },
      events: { create: { seq: 1, number: 1, type: "room", createdAt: now } },
    },
    select: { id: true },
  });
  if (lock)
    await tx.lock.create({
      data: {
        roomId: ids.roomId,
        byId: ids.member(lock.by) ?? ids.owner,
        reason: lock.reason,
        createdAt: new Date(lock.at),
      },
      select: { roomId: true },
    });
}

async function addMembers(tx: Transaction, file: RoomFile, ids: Ids, teacherId: string): Promise<void> {
  const { roomId } = ids;
  const seats = file.members.map(({ id, role, side, name, pseudonym, isNameWaiting, isOwner, joinedAt }) => ({
    roomId,
    id: ids.member(id) ?? "",
    role,
    side,
    name,
    nameKey: nameKey(name),
    pseudonym,
    isNameWaiting,
    teacherId: isOwner ? teacherId : null,
    joinedAt: new Date(joinedAt ?? file.createdAt),
  }));
  const nobody = { roomId, id: ids.nobody, role: "STUDENT", name: "", nameKey: "" } as const;
  const isEmpty = file.posts.some(({ author }) => author === null);
  await tx.member.createMany({ data: seats });
  if (isEmpty) await tx.member.create({ data: nobody, select: { id: true } });
  const { mutes, removals, absences, placements, grades } = memberRows(file, ids);
  await tx.mute.createMany({ data: mutes });
  const gone = { roomId, memberId: ids.nobody, byId: ids.owner };
  await tx.removal.createMany({ data: isEmpty ? [...removals, gone] : removals });
  await tx.absence.createMany({ data: absences });
  await tx.placement.createMany({ data: placements });
  await tx.grade.createMany({ data: grades });
  await countMeans(tx, roomId);
}

async function addPosts(tx: Transaction, file: RoomFile, ids: Ids): Promise<void> {
  const many = file.posts.reduce((sum, { versions }) => sum + versions.length, 0);
  const acts = postActs(file, ids, inTurn(many));
  await tx.post.createMany({ data: postRows(file, ids) });
  await tx.postVersion.createMany({ data: acts.versions });
  await tx.hiding.createMany({ data: acts.hidings });
  await tx.review.createMany({ data: acts.reviews });
  await tx.pin.createMany({ data: acts.pins });
  await tx.flag.createMany({ data: acts.flags });
  await tx.fairnessMark.createMany({ data: acts.marks });
  await tx.remark.createMany({ data: acts.remarks });
}
