import { describe, expect, it } from "vitest";
import { effectOf, isComplete, type Levels, levelsIn, type Rubric, rubricFaults, scoreOf } from "./rubric";
import { seeGrade } from "./visible-grade";

const level = (title: string, points: number) => ({ title, points });
const levels = [level("Not yet", 0), level("Partly", 2), level("Well", 5)];
const rubric: Rubric = [
  { id: "reasons", title: "Reasons", levels },
  { id: "tone", title: "Tone", levels: [level("Unkind", 0), level("Kind", 1)] },
];

describe("a rubric", () => {
  it("counts the criteria that have a level, against the most these could give", () => {
    expect(scoreOf(rubric, { reasons: 1 })).toEqual({ points: 2, of: 5 });
    expect(scoreOf(rubric, { reasons: 2, tone: 0 })).toEqual({ points: 5, of: 6 });
    expect(scoreOf(rubric, {})).toBeNull();
    expect(scoreOf(rubric, { constructor: 0 })).toBeNull();
    expect([isComplete(rubric, { reasons: 0 }), isComplete(rubric, { reasons: 0, tone: 1 })]).toEqual([
      false,
      true,
    ]);
  });

  it("has each criterion once, and no level that it has not", () => {
    expect(rubricFaults([...rubric, ...rubric.slice(0, 1)])).toEqual(["criteria.2.id"]);
    expect(levelsIn(rubric, { reasons: 3, tone: 1, gone: 0 })).toEqual({ tone: 1 });
  });

  it("says how many grades a change touches: which lose a level, and which say something else", () => {
    const grades: Levels[] = [{ reasons: 2, tone: 1 }, { reasons: 0 }, { tone: 0 }, {}];
    const effect = (after: Rubric) => effectOf([rubric], after, grades);
    expect(effect(rubric)).toEqual({ lost: 0, other: 0 });
    expect(effect(rubric.slice(0, 1))).toEqual({ lost: 2, other: 0 });
    const [reasons, tone] = rubric as [Rubric[0], Rubric[0]];
    expect(effect([{ ...reasons, levels: levels.slice(0, 2) }, tone])).toEqual({ lost: 1, other: 0 });
    const dearer = levels.with(2, level("Well", 6));
    expect(effect([{ ...reasons, levels: dearer }, tone])).toEqual({ lost: 0, other: 1 });
    expect(effect([reasons, tone, { id: "new", title: "New", levels }])).toEqual({ lost: 0, other: 0 });
    const korean = [{ ...reasons, title: "이유" }, tone];
    expect(effectOf([rubric, korean], korean, grades)).toEqual({ lost: 0, other: 0 });
  });
});

describe("a grade", () => {
  const row = { memberId: "ada", levels: {}, feedback: "Well said.", releasedAt: null, comments: [] };
  const released = { ...row, releasedAt: new Date(0) };

  it("is the teachers' alone until it is released, and then its student's", () => {
    const audiences = ["teacher", "owner", "class", "wall", "waiting", "teacher-author"] as const;
    const seers = (of: typeof released | typeof row) => audiences.filter((one) => seeGrade(of, one));
    expect(seers(row)).toEqual(["teacher"]);
    expect(seers(released)).toEqual(["teacher", "owner"]);
  });
});
