import type { z } from "zod";
import { hintAside } from "../db/hint";
import { newId } from "../db/new-id";
import { nameKey } from "../debate/naming/names";
import { type Outcome, refuse } from "../debate/outcome";
import { changeRoomAsTeacher, type WideMemberFloor as Floor } from "../members/change-room";
import type { Member } from "../members/member";
import { letThrough } from "./let-through";
import { nudge } from "./nudge";
import { reveal } from "./reveal";
import type { moderationSchema } from "./schemas";
import { type Effect, onMember, onPost, onRoom, type Target } from "./subjects";
import { removeTogether } from "./together";
import { comingAndGoing } from "./what-follows";
import { whoWasFirst } from "./who-was-first";

type Act = z.output<typeof moderationSchema>;
type Done = Readonly<{ entryId: string }>;

/**
 * Carries out one act of moderation and writes it into the append-only log. Each act is a row that its
 * opposite takes away again; an act that changes nothing (hiding a hidden post) is refused with
 * "not-changeable".
 */
export async function moderate(member: Member, act: Act): Promise<Outcome<Done>> {
  const outcome = await carryOut(member, act);
  if (outcome.ok && act.act === "nudge") hintAside({ roomId: member.roomId });
  return outcome;
}

const carryOut = (member: Member, { act, targetId, reason, name }: Act): Promise<Outcome<Done>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const effect = await effects[act](floor, { id: targetId ?? floor.room.id, reason: reason || null, name });
    if ("ok" in effect)
      return effect.reason === "not-changeable" ? whoWasFirst(floor, act, targetId) : effect;
    const entryId = newId();
    await floor.tx.moderationEntry.create({
      data: {
        roomId: floor.room.id,
        id: entryId,
        act,
        targetId: targetId ?? null,
        byId: floor.writer.id,
        reason: reason || null,
        createdAt: floor.now,
      },
      select: { id: true },
    });
    return { value: { entryId }, events: effect };
  });

const effects: Readonly<Record<Act["act"], (floor: Floor, target: Target) => Promise<Effect>>> = {
  approve: (floor, target) => review(floor, target, "APPROVED"),
  reject: (floor, target) => review(floor, target, "REJECTED"),
  hide: (floor, target) =>
    onPost(floor, target, ({ tx, room, writer, now }) =>
      tx.hiding.createMany({
        data: [
          { roomId: room.id, postId: target.id, byId: writer.id, reason: target.reason, createdAt: now },
        ],
        skipDuplicates: true,
      }),
    ),
  restore: (floor, target) => onPost(floor, target, (on) => restore(on, target)),
  pin: (floor, target) =>
    onPost(floor, target, ({ tx, room, writer }) =>
      tx.pin.createMany({
        data: [{ roomId: room.id, postId: target.id, byId: writer.id }],
        skipDuplicates: true,
      }),
    ),
  unpin: (floor, target) =>
    onPost(floor, target, ({ tx, room }) =>
      tx.pin.deleteMany({ where: { roomId: room.id, postId: target.id } }),
    ),
  "reopen-flag": (floor, target) =>
    onPost(floor, target, ({ tx, room }) =>
      tx.flag.updateMany({
        where: { roomId: room.id, postId: target.id, resolvedAt: { not: null } },
        data: { resolvedAt: null },
      }),
    ),
  "resolve-flag": (floor, target) =>
    onPost(floor, target, ({ tx, room, now }) =>
      tx.flag.updateMany({
        where: { roomId: room.id, postId: target.id, resolvedAt: null },
        data: { resolvedAt: now },
      }),
    ),
  mute: (floor, target) =>
    onMember(floor, target, ({ tx, room, writer }) =>
      tx.mute.createMany({
        data: [{ roomId: room.id, memberId: target.id, byId: writer.id, reason: target.reason }],
        skipDuplicates: true,
      }),
    ),
  unmute: (floor, target) =>
    onMember(floor, target, ({ tx, room }) =>
      tx.mute.deleteMany({ where: { roomId: room.id, memberId: target.id } }),
    ),
  remove: (floor, target) =>
    comingAndGoing(floor, () =>
      onMember(floor, target, ({ tx, room, writer }) =>
        tx.removal.createMany({
          data: [{ roomId: room.id, memberId: target.id, byId: writer.id, reason: target.reason }],
          skipDuplicates: true,
        }),
      ),
    ),
  "remove-together": (floor, target) => comingAndGoing(floor, () => removeTogether(floor, target)),
  readmit: (floor, target) =>
    comingAndGoing(floor, () =>
      onMember(floor, target, ({ tx, room }) =>
        tx.removal.deleteMany({ where: { roomId: room.id, memberId: target.id } }),
      ),
    ),
  rename,
  nudge: (floor, { id }) => nudge(floor, id),
  "let-through": (floor, target) => letThrough(floor, target.id),
  "let-all-through": (floor) => letThrough(floor),
  lock: (floor, target) =>
    onRoom(floor, ({ tx, room, writer }) =>
      tx.lock.createMany({
        data: [{ roomId: room.id, byId: writer.id, reason: target.reason }],
        skipDuplicates: true,
      }),
    ),
  reveal,
  unlock: (floor) => onRoom(floor, ({ tx, room }) => tx.lock.deleteMany({ where: { roomId: room.id } })),
};

/** Approves or rejects: once for a held post, and over again the other way for one that was judged. */
const review = (floor: Floor, target: Target, verdict: "APPROVED" | "REJECTED"): Promise<Effect> =>
  onPost(floor, target, async ({ tx, room, writer, now }, { status }) => {
    if (status !== "PENDING" && status !== "REJECTED") return { count: 0 };
    if (status === "REJECTED" && verdict === "REJECTED") return { count: 0 };
    const judgement = { verdict, byId: writer.id, reason: target.reason, createdAt: now };
    await tx.review.upsert({
      where: { roomId_postId: { roomId: room.id, postId: target.id } },
      create: { roomId: room.id, postId: target.id, ...judgement },
      update: judgement,
      select: { postId: true },
    });
    return { count: 1 };
  });

/** Shows a hidden post again; a rejected one that is not hidden goes back to the queue. */
async function restore({ tx, room }: Floor, target: Target): Promise<{ count: number }> {
  const where = { roomId: room.id, postId: target.id };
  const shown = await tx.hiding.deleteMany({ where });
  return shown.count > 0 ? shown : tx.review.deleteMany({ where: { ...where, verdict: "REJECTED" } });
}

/** Gives a member another name, which the teacher has seen. Their posts show it too. */
async function rename(floor: Floor, { id, name = "" }: Target): Promise<Effect> {
  const { tx, room } = floor;
  const key = nameKey(name);
  const other = await tx.member.findUnique({
    where: { roomId_nameKey: { roomId: room.id, nameKey: key } },
    select: { id: true },
  });
  if (other && other.id !== id) return refuse("name-taken", { errors: { name: "name-taken" } });
  const posts = await tx.post.findMany({ where: { roomId: room.id, authorId: id }, select: { id: true } });
  return onMember(
    floor,
    { id, reason: null, name },
    () =>
      tx.member.updateMany({
        where: { roomId: room.id, id },
        data: { name, nameKey: key, isNameWaiting: false },
      }),
    posts.map((post) => post.id),
  );
}
