type Channel = Pick<BroadcastChannel, "postMessage" | "onmessage" | "close">;

/**
 * What is said here all tabs of the browser hear. Where a browser has no such thing, or forbids it, a tab
 * hears nobody, so it listens to the room by itself.
 */
export function openChannel(name: string): Channel {
  try {
    return new BroadcastChannel(name);
  } catch {
    return { postMessage: () => undefined, onmessage: null, close: () => undefined };
  }
}
