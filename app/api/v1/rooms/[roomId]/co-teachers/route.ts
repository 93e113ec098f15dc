import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { sayLink } from "@/lib/api/teacher-calls";
import { makeCoTeacherLink } from "@/lib/co-teachers/commands";
import { coTeacherSchema } from "@/lib/co-teachers/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: memberWrite("acts", coTeacherSchema, makeCoTeacherLink, (link, member, _, asked) =>
    sayLink("lead")(link, member, asked),
  ),
});
