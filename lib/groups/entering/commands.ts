import { hashSecret, newToken } from "../../auth/secrets";
import { freeName } from "../../classes/seating";
import type { WideFloor } from "../../db/room-transaction";
import { smallestGroup } from "../../debate/groups/deal";
import { nameKey } from "../../debate/naming/names";
import { done, type Outcome, refuse } from "../../debate/outcome";
import { phaseOf } from "../../debate/phases";
import { isPlacedAtOnce } from "../../debate/sides";
import { turnOf } from "../../joining/commands";
import { hashKnocker } from "../../joining/knocker-hash";
import { writeToken } from "../../joining/seats";
import type { Knocker } from "../../joining/wrong-guess";
import { changeRoomWidely } from "../../members/change-room";
import type { Member } from "../../members/member";
import { drawPseudonym } from "../../members/pseudonym";
import { inRunningPhase } from "../../phases/phase-change";
import { countSides, placeSideless } from "../../phases/placing";
import { countMembers } from "../../rooms/member-counts";

/** Who comes to their group, as they are in the room of the whole class. */
type Coming = Readonly<{
  id: string;
  role: "STUDENT" | "JUDGE";
  name: string;
  isNameWaiting: boolean;
  classStudentId: string | null;
  mute: Readonly<{ reason: string | null; createdAt: Date }> | null;
  groupId: string;
}>;

/**
 * The seat of a student in their group's room, with a token for it where they do not hold one. Who was not
 * dealt, or whose group is gone, is dealt to the smallest one now.
 */
export async function goToGroup(
  member: Member,
  knocker: Knocker,
  isSeated: (groupId: string) => Promise<boolean> = async () => false,
): Promise<Outcome<{ groupId: string; token: string | null }>> {
  const found = await findGroup(member);
  if (!found.ok) return found;
  const coming = found.value;
  const { groupId } = coming;
  if (await isSeated(groupId)) return done({ groupId, token: null });
  const token = newToken();
  const outcome = await inRunningPhase<null, never>(groupId, turnOf(knocker), null, {
    work: (floor) => comeIn(floor, coming, hashSecret(token), hashKnocker(groupId, knocker)),
  });
  return outcome.ok ? done({ groupId, token }) : outcome;
}

/** To which group somebody goes, settled in the room of the whole class: nobody is dealt twice. */
const findGroup = (member: Member): Promise<Outcome<Coming>> =>
  changeRoomWidely<Coming>(member, async ({ tx, room, writer }) => {
    const { dealtAt } = await tx.room.findUniqueOrThrow({
      where: { id: room.id },
      select: { dealtAt: true },
    });
    const { role, groupId, ...me } = await tx.member.findUniqueOrThrow({
      where: { roomId_id: { roomId: room.id, id: writer.id } },
      select: {
        id: true,
        role: true,
        name: true,
        isNameWaiting: true,
        classStudentId: true,
        groupId: true,
        mute: { select: { reason: true, createdAt: true } },
      },
    });
    if (role === "TEACHER") return refuse("not-allowed");
    if (!dealtAt) return refuse("not-found");
    const own = (await findDealt(tx, room.id, groupId)) ?? (await findSmallest(tx, room.id));
    if (!own) return refuse("not-found");
    if (own.id !== groupId)
      await tx.member.update({
        where: { roomId_id: { roomId: room.id, id: writer.id } },
        data: { groupId: own.id },
        select: { id: true },
      });
    return { value: { ...me, role, groupId: own.id }, events: [] };
  });

/** The group that somebody was dealt to, unless it is gone: asked of that group's room alone. */
const findDealt = (tx: WideFloor["tx"], groupOfId: string, groupId: string | null) =>
  groupId === null ? null : tx.room.findUnique({ where: { id: groupId, groupOfId }, select: { id: true } });

async function findSmallest(tx: WideFloor["tx"], groupOfId: string) {
  const where = { groupOfId };
  const groups = await tx.room.findMany({ where, orderBy: { groupNumber: "asc" }, select: { id: true } });
  const sizes = await countMembers(
    tx,
    groups.map(({ id }) => id),
  );
  return smallestGroup(groups.map(({ id }) => ({ id, size: sizes.get(id) ?? 0 })));
}

async function comeIn(floor: WideFloor, coming: Coming, hash: string, cameFrom: string) {
  const { tx, room, clock, now } = floor;
  const roomId = room.id;
  const memberId = coming.id;
  const where = { roomId_id: { roomId, id: memberId } };
  const seat = await tx.member.findUnique({
    where,
    select: { cameFrom: true, removal: { select: { byId: true } } },
  });
  if (seat?.removal) return refuse("removed");
  if (!seat && room.archivedAt) return refuse("archived");
  if (!seat && room.isLocked) return refuse("room-locked");
  const isFirst = !seat || seat.cameFrom === null;
  if (!seat) await addSeat(floor, coming);
  const placed = isFirst ? await settleIn(floor, coming, cameFrom) : [];
  await writeToken(tx, { roomId, memberId, hash, now });
  // Of a seat that was there before only the teachers are told that somebody has come to it.
  const told = !seat || placed.length > 0 ? {} : { told: ["teacher" as const] };
  const came = { topic: "member" as const, subjectId: memberId, ...told };
  const turnout = !seat && phaseOf(clock).allows.ballot ? [{ topic: "turnout" as const }] : [];
  return { value: null, events: isFirst ? [came, ...turnout] : [] };
}

/** A seat for who was not there when the class was dealt. */
async function addSeat({ tx, room, now }: WideFloor, coming: Coming): Promise<void> {
  const { id, role, name, isNameWaiting, classStudentId, mute } = coming;
  const members = await tx.member.findMany({
    where: { roomId: room.id },
    select: { nameKey: true, pseudonym: true, role: true, id: true },
  });
  const free = freeName(name, new Set(members.map((one) => one.nameKey)));
  await tx.member.create({
    data: {
      roomId: room.id,
      id,
      role,
      name: free,
      nameKey: nameKey(free),
      pseudonym: await drawPseudonym(tx, room, members),
      isNameWaiting,
      classStudentId,
      joinedAt: now,
    },
    select: { id: true },
  });
  const byId = members.find((one) => one.role === "TEACHER")?.id ?? id;
  if (mute)
    await tx.mute.create({ data: { roomId: room.id, memberId: id, byId, ...mute }, select: { byId: true } });
}

/** Who comes for the first time is absent no more, and is given a side where the group has its sides. */
async function settleIn(
  floor: WideFloor,
  { id, role }: Coming,
  cameFrom: string,
): Promise<readonly string[]> {
  const { tx, room, clock, now } = floor;
  await tx.member.update({
    where: { roomId_id: { roomId: room.id, id } },
    data: { cameFrom, joinedAt: now },
    select: { id: true },
  });
  await tx.absence.deleteMany({ where: { roomId: room.id, memberId: id } });
  const isPlaced = isPlacedAtOnce(room.sidePolicy, clock, await countSides(tx, room.id));
  return isPlaced && role === "STUDENT" && !room.archivedAt ? placeSideless(floor, { only: id }) : [];
}
