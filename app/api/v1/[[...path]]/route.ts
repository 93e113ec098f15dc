import { problem, problemOf } from "@/lib/api/problem";
import { calls, type Handler } from "@/lib/api/route";

const refuse: Handler = async () => problem(problemOf("not-found"));

/** An address that no call has. */
export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: refuse,
  POST: refuse,
  PUT: refuse,
  PATCH: refuse,
  DELETE: refuse,
});
