import { signUp } from "@/lib/accounts/commands";
import { listTeachers } from "@/lib/administration/queries";
import { json } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { administratorRead } from "@/lib/api/teacher-calls";
import { visitorWrite } from "@/lib/api/visitor-calls";
import { signUpSchema } from "@/lib/auth/schemas";
import { done } from "@/lib/debate/outcome";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: administratorRead(async () => json({ teachers: await listTeachers() })),
  POST: visitorWrite("signUps", signUpSchema, async (input, { receipt, ...newcomer }) => {
    const made = await signUp(input, newcomer, receipt);
    return made.ok ? done({ id: made.value.id }) : made;
  }),
});
