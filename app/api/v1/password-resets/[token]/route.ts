import { nothing } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { visitorWrite } from "@/lib/api/visitor-calls";
import { resetPassword } from "@/lib/resets/commands";
import { newPasswordSchema } from "@/lib/resets/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: visitorWrite(
    "linkUses",
    newPasswordSchema,
    ({ password }, _, { token }) => resetPassword({ token: String(token), password }),
    nothing,
  ),
});
