import { moveTo, must, type Plan, type Room } from "./school";

type Vote = "FOR" | "UNDECIDED" | "AGAINST";

/** A class that has voted twice, so many of them each way; the closing vote still runs. */
export async function votedTwice(
  room: (plan: Plan) => Promise<Room>,
  ways: readonly (readonly [Vote, Vote, number])[],
): Promise<Room> {
  const votes = ways.flatMap(([first, last, count]) => Array.from({ length: count }, () => [first, last]));
  const waiting = votes.map((_, at) => `Student ${at + 1}`);
  const debate = await room({ waiting });
  for (const [at, stage] of ["OPENING", "CLOSING"].entries()) {
    await moveTo(debate, `${stage.toLowerCase()}-vote`);
    await Promise.all(
      waiting.map((name, student) =>
        must("PUT", `/api/v1/rooms/${debate.id}/ballot`, {
          token: debate.seat(name).token,
          body: { stage, choice: votes[student]?.[at] },
        }),
      ),
    );
  }
  return debate;
}
