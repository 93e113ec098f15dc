// The process that makes the load: does one task at a message and answers what it found.
import { endFlood, flood, timeEach } from "./load-floods.mjs";
import { insertRows } from "./load-inserts.mjs";
import { sendAfter, sendFor } from "./load-requests.mjs";
import { closeStreams, openStreams, sendTogether, timePosts } from "./load-streams.mjs";

const tasks = {
  sendFor,
  sendAfter,
  flood,
  endFlood,
  timeEach,
  insertRows,
  openStreams,
  closeStreams,
  timePosts,
  sendTogether,
};

process.on("message", async ({ call, task, options }) => {
  try {
    process.send({ call, value: (await tasks[task](options)) ?? null });
  } catch (error) {
    process.send({ call, error: error.message });
  }
});
process.once("disconnect", () => process.exit(0));
