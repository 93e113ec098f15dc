import { calls } from "@/lib/api/route";
import { visitorWrite } from "@/lib/api/visitor-calls";
import { signUp } from "@/lib/auth/commands";
import { signUpSchema } from "@/lib/auth/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: visitorWrite(signUpSchema, (input, { address, receipt }) => signUp(input, address, receipt)),
});
