import { Socket } from "node:net";

/**
 * A connection that sends what is written to it at one moment as one piece: a call of the system costs more
 * than a statement.
 */
export class GatheringSocket extends Socket {
  private isGathering = false;

  override cork(): void {
    super.cork();
    if (this.isGathering) return;
    this.isGathering = true;
    super.cork();
    process.nextTick(() => {
      this.isGathering = false;
      super.uncork();
    });
  }
}
