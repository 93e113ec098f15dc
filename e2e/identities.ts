import workshop from "../prisma/formats/rebuttal-workshop.json" with { type: "json" };
import {
  hireTeacher,
  logInByForm,
  moderate,
  must,
  openRoom,
  paragraphId,
  proofOf,
  type Room,
  type Teacher,
  write,
} from "./school";

export const identities = [
  "stranger",
  "outsider",
  "student",
  "muted",
  "removed",
  "judge",
  "teacher",
  "colleague",
] as const;

/**
 * Who asks: nobody, a student of another room, this room's student, a muted one, a removed one, its judge,
 * its teacher, another school's teacher.
 */
export type Identity = (typeof identities)[number];

/** What proves somebody: a cookie for pages, a token for programs. */
type Proof = Readonly<{ cookie?: string; token?: string }>;

export type Scene = Readonly<{
  room: Room;
  otherRoom: Room;
  paragraphId: string;
  ownPost: string;
  formatId: string;
  classId: string;
  proofs: Readonly<Record<Identity, Proof>>;
  /** Whose forms the room's pages draw for those who are in it. */
  seats: Readonly<Partial<Record<Identity, string>> & { student: string }>;
}>;

/** A format of the teacher's own. */
export const ownClass = { name: "10B", students: [{ name: "Ada", number: "12" }] };
export const ownRubric = [
  {
    id: "reasons",
    title: "Reasons",
    levels: [
      { title: "None", points: 0 },
      { title: "Good ones", points: 2 },
    ],
  },
];
export const ownFormat = { title: "My workshop", phases: workshop.phases };

/** A room in its rebuttals with one of everybody, and a room of another school. */
export async function setScene(okafor: Teacher): Promise<Scene> {
  const stranger = await hireTeacher("Mr Finch");
  const otherRoom = await openRoom(stranger, {
    opposition: ["Iris"],
    proposition: ["Otto"],
    phase: "rebuttals",
  });
  const room = await openRoom(okafor, {
    proposition: ["Min-jun", "Mia"],
    opposition: ["Ada", "Rex"],
    judges: ["Judge Lee"],
    phase: "rebuttals",
  });
  const ownPost = await write(room, "Ada", { kind: "REBUT", body: "Only the class may read this." });
  await moderate(room, "mute", room.seat("Mia").memberId);
  await moderate(room, "remove", room.seat("Rex").memberId);

  const sessionOf = async (teacher: Teacher) => {
    const { name, value } = await logInByForm(teacher);
    return `${name}=${value}`;
  };
  const seat = (from: Room, name: string): Proof => {
    const { roomId, token } = from.seat(name);
    return { token, cookie: proofOf({ roomId, token }) };
  };
  const iris = otherRoom.seat("Iris");
  const { me } = await must("GET", `/api/v1/rooms/${room.id}`, { token: okafor.token });
  return {
    room,
    otherRoom,
    paragraphId: await paragraphId(room, 1),
    ownPost,
    formatId: String((await must("POST", "/api/v1/formats", { token: okafor.token, body: ownFormat })).id),
    classId: String((await must("POST", "/api/v1/classes", { token: okafor.token, body: ownClass })).id),
    proofs: {
      stranger: {},
      outsider: {
        token: iris.token,
        cookie: `${proofOf(iris)}; ${proofOf({ roomId: room.id, token: iris.token })}`,
      },
      student: seat(room, "Ada"),
      muted: seat(room, "Mia"),
      removed: seat(room, "Rex"),
      judge: seat(room, "Judge Lee"),
      teacher: { token: okafor.token, cookie: await sessionOf(okafor) },
      colleague: { token: stranger.token, cookie: await sessionOf(stranger) },
    },
    seats: {
      student: room.seat("Ada").memberId,
      muted: room.seat("Mia").memberId,
      removed: room.seat("Rex").memberId,
      judge: room.seat("Judge Lee").memberId,
      teacher: (me as Readonly<{ memberId: string }>).memberId,
    },
  };
}
