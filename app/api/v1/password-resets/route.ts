import { accepted } from "@/lib/api/answers";
import { calls } from "@/lib/api/route";
import { visitorWrite } from "@/lib/api/visitor-calls";
import { askForLink } from "@/lib/resets/commands";
import { forgotSchema } from "@/lib/resets/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: visitorWrite("links", forgotSchema, askForLink, accepted),
});
