import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../i18n/catalog.ts';

export interface Voice {
  readonly isSpeaking: boolean;
  readonly speak: (text: string) => void;
  readonly stop: () => void;
}

/**
 * Reads aloud with a voice that lies on this phone; null where there is none in the language. Voices from
 * elsewhere would send the recipe to whoever made the browser.
 */
export function useVoice(language: Language): Voice | null {
  const voice = useLocalVoice(language);
  const [isSpeaking, setSpeaking] = useState(false);
  const stop = () => {
    speechSynthesis.cancel();
    setSpeaking(false);
  };
  useEffect(() => (voice ? () => speechSynthesis.cancel() : undefined), [voice]);
  if (!voice) return null;
  const speak = (text: string) => {
    speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.onend = () => setSpeaking(false);
    words.onerror = () => setSpeaking(false);
    setSpeaking(true);
    speechSynthesis.speak(words);
  };
  return { isSpeaking, speak, stop };
}

function useLocalVoice(language: Language): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return undefined;
    const look = () => {
      const local = speechSynthesis
        .getVoices()
        .find(
          ({ localService, lang }) =>
            localService && lang.toLowerCase().split(/[-_]/)[0] === language,
        );
      setVoice(local ?? null);
    };
    look();
    speechSynthesis.addEventListener('voiceschanged', look); // they come late, and may go
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, [language]);
  return voice;
}
