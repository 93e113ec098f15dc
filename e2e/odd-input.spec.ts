import { expect, test } from "@playwright/test";
import { setScene } from "./identities";
import { faultIn, findFailures, findFaults } from "./odd/hold";
import { sendBytes } from "./odd/raw-request";
import { kinds, oddWholes } from "./odd/walk";
import { hireTeacher, openRoom } from "./school";
import { serveWith } from "./second-server";

test("odd input is refused and never a failure, at every address of the build, in every form and body", async () => {
  test.setTimeout(300_000);
  await using server = await serveWith(() => ({ LOG_FORMAT: "json" }));
  const { host } = new URL(server.url);
  const stage = { ...(await setScene(await hireTeacher())), host };
  let [asked, failed] = [0, 0];
  for (const [kind, [list, step]] of Object.entries(kinds)) {
    const odds = list(stage, step);
    expect(odds.length, kind).toBeGreaterThan(200);
    const faults = await findFaults(server.url, host, odds);
    expect.soft(faults, kind).toEqual([]);
    [asked, failed] = [asked + odds.length, failed + faults.length];
  }
  for (const whole of oddWholes(host)) {
    const answer = await sendBytes(server.url, Buffer.from(whole, "latin1"));
    expect.soft(faultIn(answer, host, { target: "" }), JSON.stringify(whole.slice(0, 200))).toBeNull();
  }
  expect.soft(findFailures(server.heard())).toEqual([]);
  console.log(`figure: odd input is a failure | ${failed} of ${asked} requests`);

  const room = await openRoom(await hireTeacher(), { proposition: ["Ada"] });
  const headers = { Authorization: `Bearer ${room.seat("Ada").token}` };
  expect((await fetch(`${server.url}/api/v1/rooms/${room.id}`, { headers })).status).toBe(200);
  expect((await fetch(`${server.url}/join/${room.code}`)).status).toBe(200);
});
