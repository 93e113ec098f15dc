import { accepted } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { visitorWrite } from "@/lib/api/visitor-calls";
import { askForLink } from "@/lib/resets/commands";
import { forgotSchema } from "@/lib/resets/schemas";
import { readWords } from "@/lib/resets/words";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: visitorWrite(
    "links",
    forgotSchema,
    async (input, caller) => askForLink(input, { ...caller, isKnown: false }, await readWords()),
    accepted,
  ),
});
