import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measured, mostStreams, type Part } from "../scripts/simulate/costs";
import { simulate } from "../scripts/simulate/hour";
import { lesson, playLesson } from "../scripts/simulate/lesson";
import { planFor } from "../scripts/simulate/plan";
import { phases, tableOf, usual } from "../scripts/simulate/table";

/** One lesson that begins at the hour, with everybody in the middle of what they may draw. */
function countLesson(): ReadonlyMap<Part, number> {
  const counts = new Map<Part, number>();
  playLesson(
    phases,
    0,
    () => 0.5,
    (_, part, times) => {
      counts.set(part, (counts.get(part) ?? 0) + times);
    },
  );
  return counts;
}

const minutes = phases.reduce((sum, phase) => sum + (phase.minutes ?? lesson.lobby / 60), 0);

describe("a simulated lesson", () => {
  it("has everybody come once, vote twice, and write together what a class writes", () => {
    const counts = countLesson();
    expect(counts.get("join")).toBe(lesson.students);
    expect(counts.get("ballot")).toBe(2 * lesson.students);
    expect(Math.abs((counts.get("post") ?? 0) - lesson.posts)).toBeLessThan(3);
    expect(counts.get("page")).toBe(lesson.students * lesson.reloads);
  });

  it("tells every change to all who listen, and shows each new phase to all", () => {
    const counts = countLesson();
    const of = (part: Part) => counts.get(part) ?? 0;
    const changes = of("join") + of("ballot") + of("post") + phases.length - 1;
    const listeners = lesson.students + lesson.others;
    expect(of("event")).toBe(changes * listeners);
    expect(of("snapshot")).toBe((phases.length - 1) * listeners);
  });

  it("writes and votes while a phase lets it", () => {
    const open: (readonly [from: number, until: number, part: Part])[] = [];
    let from = 0;
    for (const { minutes, isForBallots, isForPosts } of phases) {
      const until = from + (minutes === null ? lesson.lobby : minutes * 60);
      if (isForBallots) open.push([from, until, "ballot"]);
      if (isForPosts) open.push([from, until, "post"]);
      from = until;
    }
    for (const drawn of [0, 0.999])
      playLesson(
        phases,
        0,
        () => drawn,
        (second, part) => {
          const isIn = open.some(([begins, ends, of]) => of === part && begins <= second && second <= ends);
          expect(isIn, `${part} at ${second}`).toBe(part === "ballot" || part === "post");
        },
      );
  });
});

describe("an hour of lessons", () => {
  it("is the same each time, and grows with the students as they do", () => {
    const [one, ten] = [simulate(30_000, phases), simulate(300_000, phases)];
    expect(simulate(30_000, phases)).toEqual(one);
    for (const figure of ["streams", "writes", "events", "app", "database"] as const)
      expect(ten[figure] / one[figure], figure).toBeCloseTo(10, 0);
  });

  it("is worse the nearer lessons are to one moment", () => {
    const { writes } = simulate(30_000, phases);
    const ofAll = (30_000 * (1 + 2 + lesson.posts / lesson.students)) / (minutes * 60);
    expect(writes).toBeGreaterThan(2 * ofAll);
  });

  it("asks for as many processes as its streams and its work need, and says what one would lack first", () => {
    const idle = { students: 0, rooms: 0, streams: 0, writes: 0, events: 0, app: 0, database: 0 };
    expect(planFor(idle)).toMatchObject({ processes: 1, machines: 1, first: "nothing" });
    const many = planFor({ ...idle, streams: 10 * mostStreams });
    expect(many).toMatchObject({ processes: 10, first: "streams of one process" });
    expect(planFor({ ...idle, app: 6 })).toMatchObject({ processes: 10, first: "the app's processor" });
    const full = planFor({ ...idle, database: 60 });
    expect(full).toMatchObject({ processors: 100, first: "the database's processors" });
    expect(full.nodes).toBeGreaterThan(1);
  });
});

describe("docs/scale.md", () => {
  const text = readFileSync("docs/scale.md", "utf8");

  it("has the table that is simulated", () =>
    expect(/^\| at once .*(\n\|.*)+/m.exec(text)?.[0]).toBe(tableOf(usual)));

  it("says when and on what the costs were measured", () => {
    const said = `measured on ${measured.on}, on ${measured.machine}`;
    expect(text.replaceAll(/\s+/g, " ").includes(said), said).toBe(true);
  });
});
