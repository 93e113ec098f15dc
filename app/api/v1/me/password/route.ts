import { changePassword } from "@/lib/accounts/commands";
import { nothing } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherWrite } from "@/lib/api/teacher-calls";
import { passwordChangeSchema } from "@/lib/auth/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: teacherWrite(
    "account",
    passwordChangeSchema,
    (teacher, change) => changePassword(teacher, change),
    nothing,
  ),
});
