import { json } from "@/lib/api/answers";
import { languageOfReader } from "@/lib/api/language";
import { memberRead, memberWrite } from "@/lib/api/member-calls";
import { problem, problemOf } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { seesAsTeacher } from "@/lib/debate/audience";
import { changeRubric } from "@/lib/rubrics/commands";
import { readRubric } from "@/lib/rubrics/queries";
import { roomRubricSchema } from "@/lib/rubrics/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(async (member, asked) =>
    seesAsTeacher(member)
      ? json({ criteria: await readRubric(member, languageOfReader(asked)) })
      : problem(problemOf("not-allowed")),
  ),
  PUT: memberWrite("acts", roomRubricSchema, changeRubric, async (_, member) =>
    json({ criteria: await readRubric(member, "en") }),
  ),
});
