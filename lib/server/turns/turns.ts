import type { IncomingMessage, ServerResponse } from "node:http";
import { askerOf } from "./asker";
import { type Asker, FairLine, type Most } from "./fair-line";

/** Of what is drawn: a class's pages wait, and all that a teacher's list looks ahead at. */
const mostPages: Most = {
  inHand: 4,
  strangersInHand: 2,
  inHandOfOne: 2,
  waitingOfKnown: 40,
  waitingOfAddress: 200,
  waiting: 400,
};
/** Of files, which cost little, and of which a page in Korean has some thirty. */
export const mostFiles: Most = {
  inHand: 8,
  strangersInHand: 6,
  inHandOfOne: 6,
  waitingOfKnown: 200,
  waitingOfAddress: 2_000,
  waiting: 4_000,
};

/** A place is given back after so long: what waits for something else by then costs no more. */
const longestInHandMs = 1_000;
/** Nobody waits longer: they are told to come again. Who is known waits for others who are. */
const longestWaitMs = { stranger: 5_000, known: 30_000 };
/** While connections come in, the next waits for them, but no longer than this after the one before it. */
const longestYieldMs = 25;

/** A way to answer. */
type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Turns = Readonly<{
  /** Answers whose turn does not come. */
  refuse: (request: IncomingMessage, response: ServerResponse) => void;
  /** Who asks. */
  whoAsks?: (request: IncomingMessage) => Promise<Asker>;
  /** Whether a connection has come in since this was asked last. */
  hasNewcomer?: () => boolean;
  most?: Most;
}>;

/**
 * The framework, which few may use at once: the others wait in a fair line, and who finds it full is turned
 * away at once. Node accepts one connection in each turn of its loop: so one begins in a turn, and where more
 * come in they have turns of their own.
 */
export function inTurns(
  framework: Answering,
  { refuse, whoAsks = askerOf, hasNewcomer = () => false, most = mostPages }: Turns,
): Answering {
  const line = new FairLine<(isTheirs: boolean) => void>(most);
  let isMoving = false;
  let begunAt = 0;

  const move = (): void => {
    if (isMoving) return;
    isMoving = true;
    setImmediate(() => {
      isMoving = false;
      const mayGo = !hasNewcomer() || performance.now() - begunAt > longestYieldMs;
      const begin = mayGo ? line.next() : null;
      if (begin === null && mayGo) return;
      if (begin) begunAt = performance.now();
      begin?.(true);
      move();
    });
  };
  const wait = (asker: Asker, response: ServerResponse): Promise<boolean> =>
    new Promise((resolve) => {
      const leave = (): void => void (line.remove(asker, settle) && settle(false));
      const timer = setTimeout(leave, longestWaitMs[asker.isKnown ? "known" : "stranger"]);
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
    const asker = await whoAsks(request);
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
