import { findQuietPort } from "../e2e/faults/quiet-port";
import { childrenOf, kill } from "../e2e/faults/running";

// The tests of faults start the app themselves, one after the other, at this address. For Vite BASE_URL means
// something else, in every test file anew.
process.env.BASE_URL = `http://127.0.0.1:${await findQuietPort()}`;

// When the run is stopped, what was started ends, too.
process.once("disconnect", () => {
  for (const { pid } of childrenOf(process.pid)) kill(pid, "SIGINT");
  process.exit(1);
});
