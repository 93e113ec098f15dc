import { readFileSync } from "node:fs";
import { loadTypeScript } from "../load-typescript.mjs";
import { onShutdown } from "../shutdown.mjs";

const { posts: demoPosts } = JSON.parse(
  readFileSync(new URL("../../prisma/motions/demo-debate.json", import.meta.url), "utf8"),
);
const SIDES = ["PROPOSITION", "OPPOSITION"];
const SECOND = 1000;
const DAY = 86_400 * SECOND;
const phaseIndexes = { "opening-vote": 1, rebuttals: 3 };

/** Whose post is which kind in Rebuttals. */
export const kindOf = ({ side }) => (side === "OPPOSITION" ? "REBUT" : "SUPPORT");

/**
 * Makes a room on the shipped essay; the room of reference unless told otherwise. Its posts are the demo's,
 * as often as needed, a third of them replies. Every student has a token.
 */
export async function makeRoom({ students: count = 30, posts = 200, phase = "rebuttals" } = {}) {
  const app = await loadApp();
  const { db, secrets, classroom, newId, nameKey } = app;
  const [paragraphs, revisionId] = await readEssay(db);

  const ownerId = await classroom.addTeacher(db, {
    name: "Ms Okafor",
    email: `${newId()}@school.example`,
    passwordHash: "",
  });
  const columns = {
    code: secrets.newJoinCode(),
    title: "Period 4",
    ownerId,
    ownerName: "Ms Okafor",
    revisionId,
    formatId: "oxford",
  };
  const { roomId } = await classroom.addRoom(db, columns);
  const teacher = { token: secrets.newToken() };
  await db.room.update({
    where: { id: roomId },
    data: { phaseIndex: phaseIndexes[phase], isAutoAdvancing: false },
    select: { id: true },
  });

  const students = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    side: SIDES[at % 2],
    name: `Student ${at + 1}`,
    token: secrets.newToken(),
  }));
  await db.member.createMany({
    data: students.map(({ id, side, name }) => ({
      roomId,
      id,
      role: "STUDENT",
      side,
      name,
      nameKey: nameKey(name),
    })),
  });
  const expiresAt = new Date(Date.now() + DAY);
  const tokenOf = ({ token }) => ({
    id: newId(),
    hash: secrets.hashSecret(token),
    label: "bench",
    expiresAt,
  });
  await db.teacherToken.create({ data: { ...tokenOf(teacher), teacherId: ownerId } });
  const seats = students.map((student) => ({ ...tokenOf(student), roomId, memberId: student.id }));
  await db.token.createMany({ data: seats });
  const doors = seats.map(({ hash }) => ({ key: hash, roomId, expiresAt }));
  await db.door.createMany({ data: [...doors, { key: columns.code, roomId }] });
  const postIds = await addPosts(app, { roomId, students, paragraphs, posts });
  // Statistics follow a bulk load by themselves only after a minute.
  await db.$executeRawUnsafe("ANALYZE");
  const [path, apiPath] = [`/rooms/${roomId}`, `/api/v1/rooms/${roomId}`];
  return { id: roomId, code: columns.code, path, apiPath, paragraphs, students, teacher, postIds };
}

/** As a browser with script sends it that has been given a seat here. */
export const cookieOf = (room, { id, token }) =>
  `crossfloor-browser=${id}; crossfloor-script=1; crossfloor-room-${room.id}=${token}`;
export const bearerOf = ({ token }) => ({ Authorization: `Bearer ${token}` });

/** A visit of the room's page by a student of the opposition, who may post in this phase. */
export function roomVisit({ address }, room) {
  return {
    address: `${address}${room.path}`,
    cookie: cookieOf(room, room.students[1]),
    usable: "textarea[name=body]",
  };
}

async function addPosts({ db, newId, quoteIn }, { roomId, students, paragraphs, posts }) {
  const begun = Date.now() - posts * SECOND - 120 * SECOND;
  const rows = Array.from({ length: posts }, (_, at) => {
    const demo = demoPosts[at % demoPosts.length];
    const author = students[(at * 7) % students.length];
    const shared = {
      roomId,
      id: newId(),
      authorId: author.id,
      side: author.side,
      body: demo.body,
      evidence: demo.evidence,
    };
    const paragraph = paragraphs[demo.paragraph - 1];
    const quote = demo.quote ? quoteIn(paragraph.text, demo.quote) : undefined;
    return {
      ...shared,
      paragraphId: paragraph.id,
      quote,
      kind: kindOf(author),
      phaseKey: "rebuttals",
      phaseIndex: 3,
      createdAt: new Date(begun + at * SECOND),
    };
  });
  for (const [at, row] of rows.entries())
    if (at % 3 === 2)
      Object.assign(row, { parentId: rows[at - 1].id, paragraphId: rows[at - 1].paragraphId });
  for (let at = 0; at < rows.length; at += 1000)
    await db.post.createMany({ data: rows.slice(at, at + 1000) });
  return rows.map(({ id }) => id);
}

async function readEssay(db) {
  const revision = await db.revision.findFirstOrThrow({
    where: { motionId: "us-rok-alliance" },
    select: { id: true },
  });
  const paragraphs = await db.paragraph.findMany({
    where: { revisionId: revision.id },
    orderBy: { number: "asc" },
    select: { id: true, text: true },
  });
  return [paragraphs, revision.id];
}

/** What of the app's own is needed here, loaded when the database is there. */
let loaded;
export function loadApp() {
  const files = [
    "lib/db/client.ts",
    "lib/db/new-id.ts",
    "lib/auth/secrets.ts",
    "lib/debate/naming/names.ts",
    "lib/debate/anchors.ts",
    "prisma/classroom.ts",
  ];
  loaded ??= Promise.all(files.map(loadTypeScript)).then(
    ([{ db }, { newId }, secrets, { nameKey }, { makeQuote }, classroom]) => {
      onShutdown(() => db.$disconnect());
      const quoteIn = (text, words) => {
        const start = [...text.slice(0, text.indexOf(words))].length;
        return makeQuote(text, start, start + [...words].length);
      };
      return { db, newId, secrets, nameKey, quoteIn, classroom };
    },
  );
  return loaded;
}
