import { json } from "@/lib/api/answers";
import { languageOfReader } from "@/lib/api/language";
import { memberRead } from "@/lib/api/member-calls";
import { problem, problemOf } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { listGrades } from "@/lib/grades/queries";
import { readRubric } from "@/lib/rubrics/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(async (member, asked) => {
    if (member.role === "JUDGE" || member.isOnWall) return problem(problemOf("not-allowed"));
    const grades = await listGrades(member);
    if (member.role === "STUDENT" && grades.length === 0) return problem(problemOf("not-found"));
    return json({ criteria: await readRubric(member, languageOfReader(asked)), grades });
  }),
});
