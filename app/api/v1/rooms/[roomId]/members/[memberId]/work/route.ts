import { found, json } from "@/lib/api/answers";
import { memberRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { readWork } from "@/lib/grades/work";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(async (member, _, __, { memberId }) => found(await readWork(member, memberId), json)),
});
