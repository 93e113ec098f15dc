import { json } from "@/lib/api/answers";
import { memberRead } from "@/lib/api/member-calls";
import { problem, problemOf } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { showResults } from "@/lib/api/show-results";
import { flowOfSnapshot } from "@/lib/debate/turn/flow-of-snapshot";
import { readResults, readSnapshot } from "@/lib/rooms/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(async (member) => {
    const results = await readResults(member);
    return results
      ? json(showResults(results, flowOfSnapshot(await readSnapshot(member))))
      : problem(problemOf("not-revealed"));
  }),
});
