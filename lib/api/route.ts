import { unstable_rethrow } from "next/navigation";
import { failureOf } from "./failure";
import { problem, problemOf } from "./problem";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** A call's path parameters, as Next finds them in the address. */
export type Params = Readonly<Record<string, string | string[] | undefined>>;

export type Handler = (request: Request, context: Readonly<{ params: Promise<Params> }>) => Promise<Response>;

/**
 * What an address answers, for every method: a call that there is not is 405, and whatever breaks is a
 * problem, not a page.
 */
export function calls(handlers: Partial<Record<Method, Handler>>): Readonly<Record<Method, Handler>> {
  const allowed = methods.filter((method) => handlers[method]).join(", ");
  const refuseMethod: Handler = async () => problem(problemOf("method-not-allowed"), { Allow: allowed });
  const answer = (method: Method) => guarded(handlers[method] ?? refuseMethod);
  return {
    GET: answer("GET"),
    POST: answer("POST"),
    PUT: answer("PUT"),
    PATCH: answer("PATCH"),
    DELETE: answer("DELETE"),
  };
}

const guarded =
  (handler: Handler): Handler =>
  async (request, context) => {
    try {
      return await handler(request, context);
    } catch (error) {
      unstable_rethrow(error);
      return problem(failureOf(error));
    }
  };
