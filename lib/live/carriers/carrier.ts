import type { Channel } from "../../db/hint";

/** Takes in what another process said on a channel. */
export type Hear = (channel: Channel, payload: string) => void;

/**
 * What brings hints from process to process, at once as a rule, and not surely: whoever hears of nothing is
 * told by the log, which each process asks about itself.
 */
export type Carrier = Readonly<{
  /** Says some things on a channel to every process; what cannot be said is lost. */
  say: (channel: Channel, payloads: readonly string[]) => void;
  /** Whether it hears the others, as far as is known. */
  isUp: () => boolean;
  close: () => Promise<void>;
}>;

/** Told whenever a carrier hears again: hints may have been missed meanwhile. */
export type Again = () => void;

/** Where nothing is carried, the log alone tells. */
export const openNone = (): Carrier => ({
  say: () => undefined,
  isUp: () => false,
  close: async () => undefined,
});
