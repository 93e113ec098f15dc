import { json } from "@/lib/api/answers";
import { findReadingTeacher, findToken } from "@/lib/api/bearer";
import { problem } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { hashSecret } from "@/lib/auth/secrets";
import { findSeatOfToken } from "@/lib/members/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: async (asked) => {
    const token = findToken(asked);
    const seat = token && (await findSeatOfToken(hashSecret(token)));
    if (seat) {
      const { id, name, roomId, role } = seat;
      return json({ kind: "member", id, name, roomId, role });
    }
    const teacher = await findReadingTeacher(asked);
    if ("ok" in teacher) return problem(teacher);
    const { teacherId: id, name, email, isAdministrator } = teacher;
    return json({ kind: "teacher", id, name, email, isAdministrator });
  },
});
