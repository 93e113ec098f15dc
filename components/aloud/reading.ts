import { languageAt, piecesOf, placeOf, wordsIn } from "./texts";
import { voiceFor } from "./voices";

/** Where a reading stands. `language` of a text for which there is no voice. */
export type Standing =
  | Readonly<{ is: "waiting" | "reading" | "paused"; text: HTMLElement; voice: string }>
  | Readonly<{ is: "no-voice"; language: string }>
  | Readonly<{ is: "no-speech" | "failed" | "over" }>;

export type Reading = Readonly<{
  pause: () => void;
  resume: () => void;
  stop: () => void;
  setRate: (rate: number) => void;
  setGoingOn: (goesOn: boolean) => void;
}>;

/**
 * Reads texts one after another, piece by piece. A pause ends the piece, which is read again from its
 * beginning: devices differ in what they make of a pause of their own.
 */
export function beginReading(
  texts: readonly HTMLElement[],
  { rate, goesOn }: Readonly<{ rate: number; goesOn: boolean }>,
  tell: (standing: Standing) => void,
): Reading {
  const now = { text: 0, piece: 0, rate, goesOn, turn: 0 };
  let pieces: readonly string[] = [];
  let voice: SpeechSynthesisVoice | null = null;

  const end = (standing: Standing) => {
    now.turn++;
    markOnly(null);
    if ("speechSynthesis" in window) speechSynthesis.cancel();
    tell(standing);
  };

  async function openText(): Promise<void> {
    const text = texts[now.text];
    if (!text || (now.text > 0 && !now.goesOn)) return end({ is: "over" });
    if (!text.isConnected) return nextText();
    const turn = now.turn;
    const language = languageAt(text);
    tell({ is: "waiting", text, voice: "" });
    const found = await voiceFor(language);
    if (turn !== now.turn) return;
    if (!found) return end({ is: "no-voice", language });
    voice = found;
    pieces = piecesOf(wordsIn(text), language);
    now.piece = 0;
    markOnly(placeOf(text));
    say();
  }
  function nextText(): void {
    now.text++;
    void openText();
  }
  function say(): void {
    const [piece, text] = [pieces[now.piece], texts[now.text]];
    if (piece === undefined || !text || !voice) nextText();
    else speak(piece, text, voice);
  }
  function speak(piece: string, text: HTMLElement, by: SpeechSynthesisVoice): void {
    const turn = ++now.turn;
    const spoken = new SpeechSynthesisUtterance(piece);
    spoken.voice = by;
    spoken.lang = by.lang;
    spoken.rate = now.rate;
    spoken.onend = () => {
      if (turn !== now.turn) return;
      now.piece++;
      say();
    };
    spoken.onerror = () => {
      if (turn === now.turn) end({ is: "failed" });
    };
    speechSynthesis.cancel();
    speechSynthesis.speak(spoken);
    tell({ is: "reading", text, voice: by.name });
  }

  if ("speechSynthesis" in window) void openText();
  else queueMicrotask(() => end({ is: "no-speech" }));
  return {
    pause() {
      now.turn++;
      speechSynthesis.cancel();
      const text = texts[now.text];
      if (text && voice) tell({ is: "paused", text, voice: voice.name });
    },
    resume: say,
    stop: () => end({ is: "over" }),
    setRate(next) {
      now.rate = next;
    },
    setGoingOn(next) {
      now.goesOn = next;
    },
  };
}

/** Marks the place that is read, and keeps it in view. */
function markOnly(place: Element | null): void {
  for (const other of document.querySelectorAll("[data-reading]")) other.removeAttribute("data-reading");
  if (!place) return;
  place.setAttribute("data-reading", "");
  const { top, bottom } = place.getBoundingClientRect();
  if (top >= 100 && bottom <= window.innerHeight - 100) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place.scrollIntoView({
    block: bottom - top > window.innerHeight / 2 ? "start" : "center",
    behavior: isCalm ? "auto" : "smooth",
  });
}
