import { nothing } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { nameScribe } from "@/lib/speaking/commands";
import { scribeSchema } from "@/lib/speaking/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: memberWrite("acts", scribeSchema, nameScribe, nothing),
});
