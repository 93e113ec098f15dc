import { bodyOf, fieldsOf, type Target } from "./access-fields";
import { actions, pages, routes, watched } from "./access-table";
import { listActions, listServed, pageOf, sendAction } from "./build-manifest";
import { expect, test } from "./fixtures";
import { type Identity, identities, type Scene, setScene } from "./identities";
import {
  baseUrl,
  call,
  hireTeacher,
  must,
  openRoom,
  postsIn,
  proofOf,
  sayOpened,
  type Teacher,
} from "./school";

/**
 * Those who are to be refused come first, so that what is done for the others does not stand in their way.
 */
const inTurn = [
  "stranger",
  "outsider",
  "colleague",
  "removed",
  "muted",
  "judge",
  "teacher",
  "student",
] as const satisfies readonly Identity[];

/** Tries every line of a table as everybody, in turn, and holds the answers against it. */
async function hold(
  table: Readonly<Record<string, string>>,
  tryOut: (line: string, identity: Identity) => Promise<string>,
): Promise<void> {
  test.setTimeout(120_000);
  const found: Record<string, string> = {};
  for (const [line, expected] of Object.entries(table)) {
    const cells = expected.split(" ");
    expect(cells, line).toHaveLength(identities.length);
    const answers = new Map<Identity, string>();
    for (const identity of inTurn)
      answers.set(identity, cells[identities.indexOf(identity)] === "-" ? "-" : await tryOut(line, identity));
    found[line] = identities.map((identity) => answers.get(identity)).join(" ");
  }
  expect(found).toEqual(table);
}

test("every page, route and action of the build has its line here", () => {
  const lines = [...Object.keys(pages), ...Object.keys(routes).map((line) => `${line.split(" ")[1]}/route`)];
  expect([...new Set(lines)].sort()).toEqual([...listServed()]);
  expect(Object.keys(actions).sort()).toEqual([...listActions().keys()].sort());
  const all = [pages, routes, actions].reduce((sum, table) => sum + Object.keys(table).length, 0);
  const tried = `${all} pages, routes and actions, each as ${identities.length} people`;
  console.log(`figure: who may not do or see something is refused it at once | ${tried}`);
});

test("every page opens for those it is for, and is not there for others", async () => {
  const scene = await setScene(await hireTeacher());
  const motionId = await addMotion(scene);
  await hold(pages, async (line, identity) => {
    const path = pathOf(line.replace(/\/page$/, "") || "/", scene, motionId);
    const response = await fetch(new URL(path, baseUrl), {
      headers: cookieOf(scene, identity),
      redirect: "manual",
    });
    const text = await response.text();
    if (identity !== "student" && identity !== "muted" && identity !== "judge" && identity !== "teacher") {
      expect(text, `${path} as ${identity}`).not.toContain("Only the class may read this.");
    }
    return />You were removed from this room</.test(text) ? "out" : String(response.status);
  });
});

test("a student's view opens for the room's teacher alone, and writes for nobody", async () => {
  const scene = await setScene(await hireTeacher());
  const address = `${scene.room.id}~${scene.room.seat("Ada").memberId}`;
  const statusOf = async (path: string, identity: Identity) =>
    String(
      (await fetch(new URL(path, baseUrl), { headers: cookieOf(scene, identity), redirect: "manual" }))
        .status,
    );
  for (const page of ["", "/flow", "/map", "/results"]) {
    const answers: string[] = [];
    for (const identity of identities) answers.push(await statusOf(`/rooms/${address}${page}`, identity));
    expect(answers.join(" "), page).toBe(watched);
  }
  for (const page of ["/moderate", "/students", "/present", "/settings", "/view"])
    expect(await statusOf(`/rooms/${address}${page}`, "teacher"), page).toBe("404");
  const read: string[] = [];
  for (const identity of identities) read.push(await statusOf(`/api/v1/rooms/${address}`, identity));
  expect(read.join(" ")).toBe("401 401 401 401 401 401 200 404");

  const { token, cookie } = scene.proofs.teacher;
  const body = { paragraphId: scene.paragraphId, kind: "QUESTION", body: "Written while looking on" };
  expect((await call("POST", `/api/v1/rooms/${address}/posts`, { token, body })).status).toBe(404);
  for (const action of ["writePostAction", "castBallotAction", "leaveRoomAction", "hideRejoinKeyAction"]) {
    const fields = { ...fieldsOf(action, targetOf(scene)), roomId: address };
    const path = pathOf(pageOf(action), scene, "us-rok-alliance");
    expect(await sendAction(action, { path, cookie, fields }), action).toBe("read-only");
  }
  expect(await postsIn(scene.room)).not.toContain("Written while looking on");
});

test("every route answers those it is for, and refuses others", async () => {
  const scene = await setScene(await hireTeacher());
  const motionId = await addMotion(scene);
  await hold(routes, async (line, identity) => {
    const [method = "GET", pattern = ""] = line.split(" ");
    const path = pathOf(pattern, scene, motionId);
    const { token } = scene.proofs[identity];
    if (pattern.endsWith("/events")) return statusOfStream(path, token);
    return String(
      (
        await call(method, path, {
          token,
          body: bodyOf(line, targetOf(scene), `New ${identities.indexOf(identity)}`),
        })
      ).status,
    );
  });
});

test("what a route shows to a browser, it shows to the same people; and no cookie writes", async () => {
  const scene = await setScene(await hireTeacher());
  const path = `/api/v1/rooms/${scene.room.id}`;
  const statuses = async (method: string, to: string, body?: unknown) => {
    const answers: number[] = [];
    for (const identity of identities)
      answers.push((await call(method, to, { cookie: scene.proofs[identity].cookie, body })).status);
    return answers.join(" ");
  };
  expect(await statuses("GET", path)).toBe("401 401 200 200 403 200 200 404");
  expect(
    await statuses("POST", `${path}/posts`, { paragraphId: "x", kind: "REBUT", body: "By cookie" }),
  ).toBe("401 401 401 401 401 401 401 401");
  expect(await statuses("DELETE", path)).toBe("401 401 401 401 401 401 401 401");
});

test("what one has open is taken from a student of the room, in their seat, from a page of ours", async () => {
  const scene = await setScene(await hireTeacher());
  const answers: number[] = [];
  for (const identity of identities) {
    const { seat = "" } = inSeat({ roomId: scene.room.id }, scene, identity);
    answers.push(
      await sayOpened(scene.room, scene.proofs[identity].cookie ?? "", { seat, itemId: scene.paragraphId }),
    );
  }
  expect(answers.join(" ")).toBe("404 403 204 403 403 403 403 403");
  const { cookie = "" } = scene.proofs.student;
  const { seat = "" } = inSeat({ roomId: scene.room.id }, scene, "student");
  const fields = { seat, itemId: scene.paragraphId };
  expect(await sayOpened(scene.room, cookie, fields, "https://elsewhere.example")).toBe(403);
  expect(await sayOpened(scene.room, cookie, { ...fields, seat: "another" })).toBe(403);
  expect(await sayOpened(scene.room, cookie, { ...fields, itemId: "x".repeat(5000) })).toBe(413);
});

test("every action serves those it is for, and refuses others", async () => {
  const scene = await setScene(await hireTeacher());
  await hold(actions, async (action, identity) => {
    const path = pathOf(pageOf(action), scene, "us-rok-alliance");
    return sendAction(action, {
      path,
      cookie: scene.proofs[identity].cookie,
      fields: inSeat(fieldsOf(action, targetOf(scene)), scene, identity),
    });
  });
});

test("a key that one action was sent with is answered again, and brings another action nothing", async () => {
  const scene = await setScene(await hireTeacher());
  const { cookie } = scene.proofs.teacher;
  const { memberId } = scene.room.seat("Ada");
  const asked = { roomId: scene.room.id, memberId, key: "a-key-that-is-sent-again" };
  const sendTo = (action: string) =>
    sendAction(action, {
      path: pathOf(pageOf(action), scene, "us-rok-alliance"),
      cookie,
      fields: inSeat(asked, scene, "teacher"),
    });
  for (const _ of ["first", "again"]) expect(await sendTo("resetRejoinKeyAction")).toBe("done");
  expect(await sendTo("deleteStudentAction")).toBe("idempotency-mismatch");
});

test("every action of a room refuses a form that was drawn for another seat, or for none", async () => {
  const scene = await setScene(await hireTeacher());
  const ofRooms = Object.entries(actions).flatMap(([action, cells]) =>
    cells.startsWith("lost-seat") ? [action] : [],
  );
  expect(ofRooms.length).toBeGreaterThan(20);
  for (const action of ofRooms) {
    for (const [identity, drawnFor] of [
      ["judge", "student"],
      ["teacher", "student"],
      ["student", "teacher"],
    ] as const) {
      const { cookie } = scene.proofs[identity];
      const path = pathOf(pageOf(action), scene, "us-rok-alliance");
      const fields = fieldsOf(action, targetOf(scene));
      const seat = String(scene.seats[drawnFor]);
      expect(await sendAction(action, { path, cookie, fields: { ...fields, seat } }), action).toBe(
        "other-seat",
      );
      expect(await sendAction(action, { path, cookie, fields }), action).toBe("other-seat");
    }
  }
});

test("what a page reads for its seat, it is not given once the browser is another", async ({ room }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"] });
  const path = `/api/v1/rooms/${debate.id}`;
  for (const read of [path, `${path}/events`, `${path}/flow`]) {
    const asked = (name: string, proof: object) =>
      call("GET", `${read}?member=${debate.seat(name).memberId}`, proof);
    const cookie = proofOf(debate.seat("Ben"));
    const { status, body } = await asked("Ada", { cookie });
    expect([status, body.type, body.about], read).toEqual([409, "other-seat", ["Ben"]]);
    if (!read.endsWith("events")) expect((await asked("Ben", { cookie })).status, read).toBe(200);
  }
});

test("a form sent again as somebody else, or from another site, writes nothing", async ({ room, enter }) => {
  const debate = await room({
    proposition: ["Ada"],
    opposition: ["Ben"],
    judges: ["Judge Lee"],
    phase: "openings",
  });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  const [sent] = await Promise.all([
    ben.page.waitForRequest(
      (request) => request.method() === "POST" && request.headers()["next-action"] !== undefined,
    ),
    ben.writePost({ kind: "Rebut", body: "Sent once" }),
  ]);
  await expect.poll(() => postsIn(debate)).toEqual(["Sent once"]);

  const { cookie: _, host: __, "content-length": ___, ...headers } = await sent.allHeaders();
  const body = (sent.postDataBuffer() ?? Buffer.from(""))
    .toString("latin1")
    .replace("Sent once", "Sent again");
  const resend = async (cookie: string, origin: string | null) => {
    const { origin: own, ...rest } = headers;
    const from = origin === "own" ? { origin: own ?? baseUrl } : origin === null ? {} : { origin };
    const clean = Object.fromEntries(
      Object.entries({ ...rest, ...from, cookie }).filter(([name]) => !name.startsWith(":")),
    );
    const response = await fetch(sent.url(), {
      method: "POST",
      headers: clean,
      body: Buffer.from(body, "latin1"),
      redirect: "manual",
    });
    return response.status < 500;
  };
  const cookieFor = (name: string) => proofOf(debate.seat(name));
  for (const cookie of ["", cookieFor("Judge Lee")]) expect(await resend(cookie, "own")).toBe(true);
  for (const origin of [null, "null", "https://elsewhere.example"]) await resend(cookieFor("Ben"), origin);
  await expect.poll(() => postsIn(debate)).toEqual(["Sent once"]);
});

test("an action without this site's origin is refused whoever sends it", async ({ room }) => {
  const debate = await room({ proposition: ["Ada"], phase: "opening-vote" });
  const cookie = proofOf(debate.seat("Ada"));
  const fields = {
    roomId: debate.id,
    seat: debate.seat("Ada").memberId,
    stage: "OPENING",
    choice: "FOR",
  };
  const path = `/rooms/${debate.id}`;
  for (const origin of [null, "null", "https://elsewhere.example"]) {
    expect(await sendAction("castBallotAction", { path, cookie, fields, origin })).not.toBe("done");
  }
  expect(await turnout(debate.id, debate.teacher)).toBe(0);
  expect(await sendAction("castBallotAction", { path, cookie, fields })).toBe("done");
  expect(await turnout(debate.id, debate.teacher)).toBe(1);
});

test("a teacher deletes a room, and nothing of it is left to anybody", async ({ school }) => {
  const room = await openRoom(school.teacher, { proposition: ["Ada"] });
  expect((await call("DELETE", `/api/v1/rooms/${room.id}`, { token: school.teacher.token })).status).toBe(
    204,
  );
  expect((await call("GET", `/api/v1/rooms/${room.id}`, { token: school.teacher.token })).status).toBe(404);
  expect((await call("GET", `/api/v1/rooms/${room.id}`, { token: room.seat("Ada").token })).status).toBe(401);
});

async function turnout(roomId: string, { token }: Teacher): Promise<number> {
  const { turnout: found } = await must("GET", `/api/v1/rooms/${roomId}`, { token });
  return (found as Readonly<{ cast: number }>).cast;
}

async function addMotion({ room }: Scene): Promise<string> {
  const body = { title: "Homework does harm", language: "en", text: "One paragraph.\n\nAnother one." };
  return String((await must("POST", "/api/v1/motions", { token: room.teacher.token, body })).id);
}

const cookieOf = ({ proofs }: Scene, identity: Identity): Record<string, string> => {
  const { cookie } = proofs[identity];
  return cookie ? { Cookie: cookie } : {};
};

const pathOf = (pattern: string, { room, ownPost, formatId, classId }: Scene, motionId: string): string =>
  pattern
    .replace("[formatId]", formatId)
    .replace("[classId]", classId)
    .replace("[roomId]", room.id)
    .replace("[postId]", ownPost)
    .replace("[memberId]", room.seat("Ada").memberId)
    .replace("[motionId]", motionId)
    .replace("[code]", room.code)
    .replace("[teacherId]", "nobody")
    .replace("[token]", "a".repeat(43))
    .replace("[...nextauth]", "session")
    .replace("[[...path]]", "nothing/here");

async function statusOfStream(path: string, token: string | undefined): Promise<string> {
  const end = new AbortController();
  const headers = token ? { Authorization: `Bearer ${token}` } : undefined;
  const { status } = await fetch(new URL(path, baseUrl), { headers, signal: end.signal });
  end.abort();
  return String(status);
}

const targetOf = ({ room, ownPost: postId, paragraphId, formatId }: Scene): Target => ({
  ...{ roomId: room.id, code: room.code, postId, paragraphId, formatId },
  memberId: room.seat("Ada").memberId,
  otherId: room.seat("Min-jun").memberId,
});

/** A room's form as its page draws it for who is in it; others would send somebody else's. */
const inSeat = (fields: Readonly<Record<string, string>>, { seats }: Scene, identity: Identity) =>
  "roomId" in fields ? { ...fields, seat: seats[identity] ?? seats.student } : fields;
