/** Voices may come a moment after they are asked for. In milliseconds. */
const patience = 1500;

const base = (language: string): string => language.toLowerCase().replace("_", "-").split("-")[0] ?? "";

/**
 * The device's own voice for a language; null where it has none. A voice that is not the device's own would
 * send what is read to its maker, so none of those is taken.
 */
export async function voiceFor(language: string): Promise<SpeechSynthesisVoice | null> {
  const own = (await voices()).filter(
    ({ lang, localService }) => localService && base(lang) === base(language),
  );
  return own.find((voice) => voice.default) ?? own[0] ?? null;
}

function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return Promise.resolve(now);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener?.("voiceschanged", done);
      resolve(speechSynthesis.getVoices());
    };
    const timer = setTimeout(done, patience);
    speechSynthesis.addEventListener?.("voiceschanged", done);
  });
}
