/** What was spoken on a page by the voices of `ownVoices`, and by which, at which rate. */
type Spoken = Readonly<{ text: string; voice: string; rate: number }>;

declare global {
  interface Window {
    spoken: Spoken[];
    /** Ends what is spoken now. */
    endPiece: () => void;
  }
}

/**
 * Gives a page a device with voices, which the browser of the tests has not: an English one from far away,
 * an English and a Korean one of its own. It speaks until `endPiece`.
 */
export function ownVoices(): void {
  window.spoken = [];
  let now: SpeechSynthesisUtterance | null = null;
  const voices = [
    { lang: "en-GB", name: "Far away", localService: false, default: true },
    { lang: "en-US", name: "Near", localService: true, default: false },
    { lang: "ko-KR", name: "가까이", localService: true, default: false },
  ];
  const speechSynthesis = {
    getVoices: () => voices,
    cancel: () => {
      now = null;
    },
    speak: (spoken: SpeechSynthesisUtterance) => {
      now = spoken;
      window.spoken.push({ text: spoken.text, voice: spoken.voice?.name ?? "", rate: spoken.rate });
    },
  };
  window.endPiece = () => {
    const ended = now;
    now = null;
    ended?.onend?.(new Event("end") as SpeechSynthesisEvent);
  };
  Object.defineProperty(window, "speechSynthesis", { value: speechSynthesis });
  Object.defineProperty(window, "SpeechSynthesisUtterance", {
    value: class {
      constructor(readonly text: string) {}
    },
  });
}
