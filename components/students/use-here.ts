import { useEffect, useState } from "react";

const everyMs = 10_000;
const nobody: ReadonlySet<string> = new Set();

/** Whose page is open, asked for again and again: nothing of it stands in what the class is sent. */
export function useHere(roomId: string): ReadonlySet<string> {
  const [here, setHere] = useState(nobody);
  useEffect(() => {
    const ask = async () => {
      try {
        const answer = await fetch(`/api/v1/rooms/${roomId}/presence`);
        if (answer.ok) setHere(new Set(((await answer.json()) as { here: string[] }).here));
      } catch {
        // It is asked for again soon.
      }
    };
    void ask();
    const timer = setInterval(ask, everyMs);
    return () => clearInterval(timer);
  }, [roomId]);
  return here;
}
