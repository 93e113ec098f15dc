import { found, json } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { saveGrade } from "@/lib/grades/commands";
import { findGrade } from "@/lib/grades/queries";
import { gradeSchema } from "@/lib/grades/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: memberWrite(
    "acts",
    gradeSchema,
    (member, grade, { memberId }) => saveGrade(member, { memberId, grade }),
    async ({ memberId }, member) => found(await findGrade(member, memberId), json),
  ),
});
