import { json } from "../api/answers";
import { findReadingTeacher, findTeacherOfBearer } from "../api/bearer";
import { readRetry } from "../api/idempotency";
import { type Problem, problem, problemOf } from "../api/problem";
import type { Handler } from "../api/route";
import type { SignedIn } from "../auth/queries";
import type { TeacherLimit } from "../limits/table";
import { overLimit } from "../limits/take";
import { longestFile } from "../motion-files/file-limits";
import { type Imported, importFile } from "../motion-files/import-file";
import type { Asked } from "../web/exchange";
import { isFromHere } from "../web/here";
import { readFile, tooLarge } from "./read-file";

/** Reads a file as a teacher's essay, and keeps nothing: who, how often, the file, the answer. */
export const teacherFileWrite = (limit: TeacherLimit, show: (imported: Imported) => unknown): Handler =>
  fileCall(limit, findTeacherOfBearer, show);

/** The same for the page, by its session: from this site only. */
export const pageFileWrite = (limit: TeacherLimit, show: (imported: Imported) => unknown): Handler =>
  fileCall(
    limit,
    async (asked) => (isFromHere(asked.headers) ? findReadingTeacher(asked) : problemOf("not-allowed")),
    show,
  );

const fileCall =
  (
    limit: TeacherLimit,
    findTeacher: (asked: Asked) => Promise<SignedIn | Problem>,
    show: (imported: Imported) => unknown,
  ): Handler =>
  async (asked) => {
    const teacher = await findTeacher(asked);
    if ("ok" in teacher) return problem(teacher);
    const over = await overLimit(limit, teacher.teacherId);
    if (over) return problem(over);
    const keyed = readRetry(asked, "");
    if (!keyed.ok) return problem(keyed);
    const file = await readFile(asked, longestFile);
    if ("ok" in file) return problem(file);
    const outcome = await importFile(teacher.teacherId, file, asked.signal);
    if (outcome.ok) return json(show(outcome.value));
    return problem(outcome.reason === "too-large" ? tooLarge : outcome);
  };
