/** A short sound of this phone, made by itself: no file, no network. */
interface Bell {
  /** To be called in a tap: browsers give no sound to who did not ask for any. */
  readonly arm: () => void;
  readonly ring: () => void;
  readonly close: () => void;
}

/** When its strokes begin, in seconds after it is rung, how long each is, and its pitch. */
const STROKES = [0, 0.35, 0.7, 2, 2.35, 2.7];
const STROKE_SECONDS = 0.22;
const PITCH_HZ = 880;

/** A bell that is silent where the browser has no sound or gives none. */
function createBell(): Bell {
  let sound: AudioContext | null = null;
  const arm = () => {
    if (!('AudioContext' in window)) return;
    sound ??= new AudioContext();
    void sound.resume().catch(() => undefined); // then the screen alone says it
  };
  return {
    arm,
    ring: () => {
      arm();
      if (sound) for (const at of STROKES) strike(sound, sound.currentTime + at);
    },
    close: () => {
      void sound?.close().catch(() => undefined); // it is closed already
      sound = null;
    },
  };
}

function strike(sound: AudioContext, at: number): void {
  const [tone, loudness] = [sound.createOscillator(), sound.createGain()];
  tone.frequency.value = PITCH_HZ;
  loudness.gain.setValueAtTime(0.4, at);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + STROKE_SECONDS);
  tone.connect(loudness).connect(sound.destination);
  tone.start(at);
  tone.stop(at + STROKE_SECONDS);
}

/** The bell of this page: it has one loudspeaker, whatever screen rings it. */
export const phoneBell = createBell();
