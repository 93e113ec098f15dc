import { changePassword } from "@/lib/accounts/commands";
import { nothing } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { teacherWrite } from "@/lib/api/teacher-calls";
import { addressOf } from "@/lib/auth/address";
import { passwordChangeSchema } from "@/lib/auth/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: teacherWrite(
    passwordChangeSchema,
    (teacher, change, _, __, { headers }) => changePassword(teacher, change, addressOf(headers)),
    nothing,
  ),
});
