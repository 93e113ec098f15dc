import type { Feed } from "./exchange";

const mostQueued = 200_000;

/** An answer without an end as the stream that Next sends, for a reader who is gone when `signal` says so. */
export function streamOf(feed: Feed, signal?: AbortSignal): ReadableStream<Uint8Array> {
  let following: ReturnType<Feed> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        following = feed({
          give: (bytes) => controller.enqueue(bytes),
          waiting: () => mostQueued - (controller.desiredSize ?? 0),
          end: () => controller.close(),
          drop: () => controller.error(new Dropped()),
        });
        signal?.addEventListener("abort", following.leave, { once: true });
      },
      pull: () => following?.goOn(),
      cancel: () => following?.leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostQueued }),
  );
}

/**
 * Drops what is queued, which closing would keep. The name makes Next end the response without a word in the
 * log.
 */
class Dropped extends Error {
  override readonly name = "AbortError";
}
