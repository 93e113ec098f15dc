import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { askerOf } from "./asker";
import { type Asker, FairLine, type Most } from "./fair-line";
import type { Framework } from "./framework";

const most: Most = {
  inHand: 4,
  strangersInHand: 2,
  inHandOfOne: 2,
  waitingOfKnown: 10,
  waitingOfAddress: 200,
  waiting: 400,
};

/** A place is given back after so long: what waits for something else by then costs no more. */
const longestInHandMs = 1_000;
/** Nobody waits longer: they are told to come again. */
const longestWaitMs = 10_000;

type Turns = Readonly<{
  /** Answers whose turn does not come. */
  refuse: (request: IncomingMessage, response: ServerResponse) => void;
  /** Who asks. */
  whoAsks?: (headers: IncomingHttpHeaders) => Promise<Asker>;
}>;

/**
 * The framework, which few may use at once: the others wait in a fair line, and who finds it full is turned
 * away at once. One begins in a turn of Node's loop, so that the turns are short: Node accepts one connection
 * in each.
 */
export function inTurns(framework: Framework, { refuse, whoAsks = askerOf }: Turns): Framework {
  const line = new FairLine<(isTheirs: boolean) => void>(most);
  let isMoving = false;

  const move = (): void => {
    if (isMoving) return;
    isMoving = true;
    setImmediate(() => {
      isMoving = false;
      const begin = line.next();
      if (begin === null) return;
      begin(true);
      move();
    });
  };
  const wait = (asker: Asker, response: ServerResponse): Promise<boolean> =>
    new Promise((resolve) => {
      const leave = (): void => void (line.remove(asker, settle) && settle(false));
      const timer = setTimeout(leave, longestWaitMs);
      const settle = (isTheirs: boolean): void => {
        clearTimeout(timer);
        response.off("close", leave);
        resolve(isTheirs);
      };
      response.once("close", leave);
      line.put(asker, settle)?.(false);
      move();
    });

  return async (request, response) => {
    const asker = await whoAsks(request.headers);
    if (!(await wait(asker, response))) return void (response.destroyed || refuse(request, response));
    let isInHand = true;
    const giveBack = (): void => {
      if (isInHand) line.done(asker);
      isInHand = false;
      move();
    };
    const timer = setTimeout(giveBack, longestInHandMs);
    try {
      await framework(request, response);
    } finally {
      clearTimeout(timer);
      giveBack();
    }
  };
}
