import { json } from "@/lib/api/answers";
import { memberRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { showFlow } from "@/lib/api/show-flow";
import { flowOfSnapshot } from "@/lib/debate/turn/flow-of-snapshot";
import { readSnapshot } from "@/lib/rooms/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(async (member) => json(showFlow(flowOfSnapshot(await readSnapshot(member))))),
});
