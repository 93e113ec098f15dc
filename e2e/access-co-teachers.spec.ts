import { bodyOf, fieldsOf } from "./access-fields";
import { actions, pages, routes, watched } from "./access-table";
import { pageOf, sendAction } from "./build-manifest";
import { expect, test } from "./fixtures";
import { setScene } from "./identities";
import { baseUrl, call, hireTeacher, logInByForm, must, paragraphId, type Teacher } from "./school";

/**
 * A co-teacher gets what the room's teacher gets; what only the owner may do stands here. Who led the room,
 * and does no more, is a colleague everywhere; a page of the room says why.
 */
const ofCoTeacher: Readonly<Record<string, string>> = {
  "DELETE /api/v1/rooms/[roomId]": "403",
  "DELETE /api/v1/rooms/[roomId]/co-teachers/[memberId]": "403",
  "PUT /api/v1/rooms/[roomId]/owner": "403",
  deleteRoomAction: "not-allowed",
  endLeadAction: "not-allowed",
  handOverAction: "not-allowed",
};

const isOfRoom = (line: string) => /\[roomId\]|\[postId\]/.test(line);

async function settle() {
  const scene = await setScene(await hireTeacher());
  const { token: owner } = scene.proofs.teacher;
  const path = `/api/v1/rooms/${scene.room.id}`;
  const invite = async (name: string) => {
    const teacher = await hireTeacher(name);
    const { token } = await must("POST", `${path}/co-teachers`, { token: owner, body: {} });
    const { memberId } = await must("PUT", `/api/v1/co-teachers/${token}`, {
      token: teacher.token,
      body: {},
    });
    return { ...teacher, memberId: String(memberId), cookie: await cookieOf(teacher) };
  };
  const people = { coTeacher: await invite("Ms Kim"), former: await invite("Mr Park") };
  await must("DELETE", `${path}/co-teachers/${people.former.memberId}`, { token: owner });
  const target = {
    roomId: scene.room.id,
    code: scene.room.code,
    memberId: scene.room.seat("Ada").memberId,
    otherId: scene.room.seat("Min-jun").memberId,
    postId: scene.ownPost,
    paragraphId: await paragraphId(scene.room, 1),
    formatId: scene.formatId,
  };
  const at = (pattern: string) =>
    pattern
      .replace("[roomId]", target.roomId)
      .replace("[memberId]", target.memberId)
      .replace("[postId]", target.postId);
  return { people, target, at };
}

async function cookieOf(teacher: Teacher): Promise<string> {
  const { name, value } = await logInByForm(teacher);
  return `${name}=${value}`;
}

const cells = (line: string) => line.split(" ");
const teacherCell = (line: string) => cells(line)[6];
const colleagueCell = (line: string) => cells(line)[7];

test("a co-teacher gets every page and call of the room, and who led it none", async () => {
  test.setTimeout(60_000);
  const { people, target, at } = await settle();
  const looked = {
    "/rooms/[roomId]~[memberId]/page": watched,
    "/rooms/[roomId]~[memberId]/flow/page": watched,
  };
  for (const [line, expected] of Object.entries({ ...pages, ...looked }).filter(([one]) => isOfRoom(one))) {
    const path = at(line.replace(/\/page$/, ""));
    const open = (cookie: string) =>
      fetch(new URL(path, baseUrl), { headers: { Cookie: cookie }, redirect: "manual" });
    expect(String((await open(people.coTeacher.cookie)).status), path).toBe(teacherCell(expected));
    const text = await (await open(people.former.cookie)).text();
    expect(text, path).toContain("You do not lead this room any more");
    expect(text, path).not.toContain("Only the class may read this.");
  }
  for (const [line, expected] of Object.entries(routes)) {
    const [method = "", pattern = ""] = cells(line);
    if (!pattern.startsWith("/api/v1") || !isOfRoom(line) || pattern.endsWith("/events")) continue;
    const body = bodyOf(line, target, "Somebody");
    const ask = async (token: string) => String((await call(method, at(pattern), { token, body })).status);
    expect(await ask(people.former.token), line).toBe(colleagueCell(expected));
    const asTeacher = teacherCell(expected);
    const told = ofCoTeacher[line] ?? asTeacher;
    if (told !== "-") expect(await ask(people.coTeacher.token), line).toBe(told);
  }
});

test("a co-teacher takes every action of the room, and who led it none", async () => {
  test.setTimeout(60_000);
  const { people, target, at } = await settle();
  for (const [action, expected] of Object.entries(actions)) {
    if (!expected.startsWith("lost-seat")) continue;
    const path = at(pageOf(action));
    const send = ({ cookie, memberId }: typeof people.former) =>
      sendAction(action, { path, cookie, fields: { ...fieldsOf(action, target), seat: memberId } });
    expect(await send(people.former), action).toBe("lost-seat");
    const told = ofCoTeacher[action] ?? teacherCell(expected);
    if (told !== "-") expect(await send(people.coTeacher), action).toBe(told);
  }
});
