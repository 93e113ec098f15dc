import { gradeSchema } from "../../grades/schemas";
import { roomRubricSchema } from "../../rubrics/schemas";
import { type Calls, ok } from "../call";
import { gradesShape, rubricShape, savedGradeShape, workShape } from "../grade-shapes";

/** Rubrics, grades, and what they are given for. */
export const gradeCalls: Calls = {
  "GET /api/v1/rooms/{roomId}/rubric": {
    name: "readRubric",
    says: "What the room's students are graded by. One that ships is in the language of Accept-Language.",
    who: "member",
    answer: ok(rubricShape),
    refusals: ["not-allowed", "removed"],
  },
  "PUT /api/v1/rooms/{roomId}/rubric": {
    name: "changeRubric",
    says: "Gives the room its rubric. Where grades that were given change by it, it is refused unless `evenIfGraded`: then levels that are gone go from grades, and all others stay by criterion and index.",
    who: "member",
    body: roomRubricSchema,
    answer: ok(rubricShape),
    refusals: ["not-allowed", "removed", "grades-change"],
  },
  "GET /api/v1/rooms/{roomId}/grades": {
    name: "listGrades",
    says: "All grades of the room, for its teachers; for a student their own, once it is released, and 404 before.",
    who: "member",
    answer: ok(gradesShape),
    refusals: ["not-allowed", "removed", "not-found"],
  },
  "PUT /api/v1/rooms/{roomId}/grades/{memberId}": {
    name: "saveGrade",
    says: "Keeps a student's grade: a draft until `isReleased`, taken back by false. What is left out stays as it is; a comment without text is taken away.",
    who: "member",
    body: gradeSchema,
    answer: ok(savedGradeShape),
    refusals: ["not-allowed", "removed", "not-found"],
  },
  "GET /api/v1/rooms/{roomId}/members/{memberId}/work": {
    name: "readWork",
    says: "All that a student wrote, with what it answers and what answered it, counts, ratings and targets, for the teacher and for themself; with their grade, for themself once it is released.",
    who: "member",
    answer: ok(workShape),
    refusals: ["removed", "not-found"],
  },
};
