import { json } from "@/lib/api/answers";
import { memberRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { readDigest } from "@/lib/homework/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(async (member) => json(await readDigest(member))),
});
