import { json } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherWrite } from "@/lib/api/teacher-calls";
import { comeToLead } from "@/lib/co-teachers/commands";
import { leadSchema } from "@/lib/co-teachers/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: teacherWrite(
    "account",
    leadSchema,
    (teacher, arrival, receipt, { token }) =>
      comeToLead(teacher, { ...arrival, token: String(token) }, receipt),
    (arrived) => json(arrived),
  ),
});
