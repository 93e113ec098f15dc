import { formerOf } from "../debate/desk/former";
import { digestOf } from "../debate/digest/digest";
import { areEnough, meansAfter } from "../debate/grading/means";
import { effectOf } from "../debate/grading/rubric";
import { studentsIn } from "../debate/grading/students";
import { progressOf } from "../debate/grading/targets";
import { countWork, workOf } from "../debate/grading/work";
import { isKeptFromResults } from "../debate/homework/homework";
import { answersTo } from "../debate/notices/answers";
import { deadlineIn } from "../debate/notices/deadline";
import { noticesOf } from "../debate/notices/notice";
import { excerptOf } from "../debate/search/excerpt";
import { searchableFor } from "../debate/search/searchable";
import { termsIn } from "../debate/search/terms";
import { memberIds } from "../debate/shapes/shapes";
import { atHomework, homeworkIn } from "../debate/turn/homework";
import { clock } from "./big-room";
import type { Big } from "./what-walks-take";

const gradedBy = () => ({ now: { side: "PROPOSITION" as const, share: 1 }, told: [] });
const doneTo = ({ createdAt }: Big["posts"][number], at: number) => ({
  ...{ act: at % 2 === 0 ? "hide" : "restore", byId: "member-0", reason: null, createdAt },
});

/** Those of the school year: grades, notices, the digest, homework, search and the desk. */
export const schoolWalks: Readonly<Record<string, (big: Big) => unknown>> = {
  areEnough: ({ posts }) => areEnough(posts.map(gradedBy)),
  meansAfter: ({ posts }) => meansAfter(posts.map(gradedBy)),
  effectOf: ({ posts }) =>
    effectOf(
      [[]],
      [],
      posts.map(() => ({ reasons: 1 })),
    ),
  progressOf: ({ seen }) => progressOf(seen.posts, memberIds[0] ?? ""),
  workOf: ({ seen }) => workOf(seen, memberIds[0] ?? ""),
  countWork: ({ seen }) => countWork(seen, memberIds[0] ?? ""),
  answersTo: ({ whole, ben }) => answersTo(whole, ben, []),
  excerptOf: ({ said }) => excerptOf(said.map(({ text }) => text).join(" "), [], termsIn("a 법")),
  searchableFor: ({ whole, ben }) => searchableFor(whole, ben),
  digestOf: ({ seen }) => digestOf(seen),
  deadlineIn: ({ whole }) => deadlineIn(whole, new Date(0)),
  noticesOf: ({ posts }) =>
    noticesOf(
      posts.map(({ createdAt }) => ({ kind: "answers", roomId: "room", at: createdAt })),
      [{ roomId: "room", memberId: "Ben", roomTitle: "10B", seen: {} }],
      new Set(),
      new Date(0),
    ),
  formerOf: ({ posts }) => formerOf(posts.map(doneTo)),
  atHomework: ({ seen }) => atHomework(seen),
  homeworkIn: ({ seen }) => homeworkIn(seen),
  isKeptFromResults: ({ ben }) => isKeptFromResults(ben, clock.phases),
  studentsIn: ({ seen }) => studentsIn(seen.members),
};
