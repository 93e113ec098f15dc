import { calls } from "@/lib/api/route";
import { visitorWrite } from "@/lib/api/visitor-calls";
import { issueToken } from "@/lib/auth/commands";
import { tokenSchema } from "@/lib/auth/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: visitorWrite("passwords", tokenSchema, (input, { address, receipt }) =>
    issueToken(input, address, receipt),
  ),
});
