import { once } from "node:events";
import { createServer, connect as dial, type Socket } from "node:net";

/** Which way bytes go: to whom was called, or back. */
type Way = "there" | "back";

/** What becomes of some bytes: they pass, or they and all after them on this line and way are kept back. */
type Rule = (bytes: Buffer, way: Way, line: number) => "pass" | "hold";

/** A line between two who talk, that can hold back what one says and be cut. */
export type CutLine = AsyncDisposable &
  Readonly<{
    port: number;
    /** Judges all bytes from now on. */
    judge: (rule: Rule) => void;
    /** Cuts all lines that are open, without a word, and forgets what was held back. */
    cut: () => void;
  }>;

const passAll: Rule = () => "pass";

export async function openLine(to: number): Promise<CutLine> {
  let rule = passAll;
  let lines = 0;
  const open = new Set<Socket>();

  const server = createServer((near) => {
    const line = lines++;
    const far = dial(to, "127.0.0.1");
    const pairs = [
      [near, far, "there"],
      [far, near, "back"],
    ] as const;
    for (const [from, other, way] of pairs) {
      let isHeld = false;
      open.add(from);
      from.on("data", (bytes) => {
        isHeld ||= rule(bytes, way, line) === "hold";
        if (!isHeld) other.write(bytes);
      });
      from.on("error", () => undefined);
      from.on("close", (isBroken) => {
        open.delete(from);
        if (isBroken) other.resetAndDestroy();
        else other.destroySoon();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    port: address && typeof address === "object" ? address.port : 0,
    judge(next) {
      rule = next;
    },
    cut,
    async [Symbol.asyncDispose]() {
      const ended = once(server, "close");
      server.close();
      cut();
      await ended;
    },
  };
}
