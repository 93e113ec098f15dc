import { json } from "@/lib/api/answers";
import { memberDelete, roomTeacherRead } from "@/lib/api/member-calls";
import { problem, problemOf } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { deleteStudent } from "@/lib/student-data/commands";
import { findStudentData } from "@/lib/student-data/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: roomTeacherRead(async (member, { memberId }) => {
    const data = await findStudentData(member, memberId);
    return data ? json(data) : problem(problemOf("not-found"));
  }),
  DELETE: memberDelete("acts", deleteStudent),
});
