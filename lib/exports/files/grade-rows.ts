import { isComplete, levelOf, scoreOf } from "../../debate/grading/rubric";
import type { GradeTable } from "../grade-table";
import { csvText } from "./csv";
import type { Table } from "./post-rows";
import type { FileWords } from "./words";

/** A row a student: a level for each criterion, what they come to, and what was said. */
function gradeRows({ rubric, students }: GradeTable, { heads, side }: FileWords): Table {
  return {
    heads: [
      ...[heads.name, heads.side],
      ...rubric.map(({ title }) => title),
      ...[heads.points, heads.mostPoints, heads.graded, heads.released],
      ...[heads.posts, heads.replies, heads.feedback, heads.comments],
    ],
    rows: students.map((student) => {
      const score = scoreOf(rubric, student.levels);
      return [
        student.name,
        student.side && side[student.side],
        ...rubric.map((criterion) => levelOf(criterion, student.levels)?.title ?? null),
        score?.points ?? null,
        score?.of ?? null,
        isComplete(rubric, student.levels) ? "✓" : null,
        student.releasedAt,
        student.written.posts,
        student.written.replies,
        student.feedback || null,
        student.comments.join("\n") || null,
      ];
    }),
  };
}

/** The same as a file that every spreadsheet program opens; no cell of it is worked out. */
export const gradesCsv = (table: GradeTable, words: FileWords): string => {
  const { heads, rows } = gradeRows(table, words);
  return csvText(heads, rows);
};
