/** The partials of a small bell: how high over its tone, how loud, and how long each rings, in seconds. */
const partials = [
  { over: 1, loud: 0.12, rings: 1.6 },
  { over: 2.76, loud: 0.05, rings: 0.9 },
  { over: 5.4, loud: 0.02, rings: 0.4 },
] as const;

const tone = 523.25;

let context: AudioContext | null = null;

/**
 * Rings once, softly. Where the browser lets nothing sound before somebody has pressed something, it stays
 * still and is not made up for.
 */
export async function ringBell(): Promise<void> {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  if (context.state === "suspended") {
    if (!navigator.userActivation.hasBeenActive) return;
    await context.resume();
  }
  const at = context.currentTime;
  for (const { over, loud, rings } of partials) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = tone * over;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(loud, at + 0.01);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + rings);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + rings);
  }
}
