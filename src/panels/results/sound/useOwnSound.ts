import { useEffect, useRef, useState } from "react";
import type { Recording } from "#data/sound.ts";
import { toSpectrogram, toVoiceStart, type SoundFeatures } from "#data/spectrogram.ts";
import type { ImageDataset } from "#data/dataset.ts";
import type { DeviceFault } from "#panels/results/deviceFault.ts";
import { startMicrophone, type Microphone } from "#panels/results/sound/microphone.ts";
import { playSound, type Playback } from "#panels/results/sound/playSound.ts";
import { readSound, type SoundFault } from "#panels/results/sound/readSound.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

export type OwnSoundFault = SoundFault | DeviceFault | "notArrived";
type Source = "voice" | "recording" | "sound";

export interface OwnSound {
  readonly fault: OwnSoundFault | null;
  readonly dismiss: () => void;
  readonly microphone: "off" | "starting" | "on";
  readonly toggleMicrophone: () => void;
  readonly open: (file: Blob) => Promise<void>;
  /** Plays a recording of the set, and shows it to the network. */
  readonly hear: (recording: Recording) => Promise<void>;
  /** The recording that was heard last. */
  readonly heard: Recording | null;
  /** Plays again what is watched; null where there is no sound of it. */
  readonly replay: (() => void) | null;
  /** Where what is heard now is in the picture of it; null where no sound is watched. */
  readonly playback: Playback | null;
}

interface Sound {
  readonly file: Blob;
  readonly of: Recording | null;
  /** Seconds of silence before what the picture shows. */
  readonly start: number;
  readonly playback: Playback;
}

const unheard: Playback = () => null;

/** A sound of the person's own, or a recording of the set, as the sample that is watched. */
export function useOwnSound(dataset: ImageDataset, features: SoundFeatures): OwnSound {
  const { view, document, packs } = usePlayground();
  const [fault, setFault] = useState<OwnSoundFault | null>(null);
  const [microphone, setMicrophone] = useState<OwnSound["microphone"]>("off");
  const [sound, setSound] = useState<Sound | null>(null);
  const running = useRef<Microphone | null>(null);
  /** The newest request: what was asked for before it comes too late. */
  const request = useRef(0);

  const leave = () => {
    request.current++;
    running.current?.cancel();
    running.current = null;
  };
  const begin = () => {
    leave();
    setMicrophone("off");
    setFault(null);
    return request.current;
  };
  async function watch(
    source: Source,
    { file, of, playback }: Omit<Sound, "start">,
    mine: number,
  ): Promise<void> {
    const read = await readSound(file, features.rate);
    if (mine !== request.current) return;
    if (!read.ok) return setFault(read.error);
    setSound({ file, of, playback, start: toVoiceStart(read.value, features) });
    view.setState({ watched: { kind: "own", source, x: toSpectrogram(read.value, features) } });
  }

  async function record(): Promise<void> {
    const mine = begin();
    setMicrophone("starting");
    const started = await startMicrophone((recording) => {
      running.current = null;
      setMicrophone("off");
      void watch("voice", { file: recording, of: null, playback: unheard }, mine);
    });
    if (mine !== request.current) {
      if (started.ok) started.value.cancel();
      return;
    }
    if (started.ok) running.current = started.value;
    else setFault(started.error);
    setMicrophone(started.ok ? "on" : "off");
  }

  useEffect(() => {
    const end = () => {
      request.current++;
      running.current?.cancel();
    };
    // what is watched is no sound of one's own any more
    const unsubscribe = view.subscribe(({ watched }) => {
      if (watched.kind !== "own") setSound(null);
    });
    return () => {
      unsubscribe();
      end();
    };
  }, [view]);

  return {
    fault,
    dismiss: () => setFault(null),
    microphone,
    toggleMicrophone() {
      if (microphone === "off") void record();
      else if (running.current) running.current.stop();
      else {
        leave();
        setMicrophone("off");
      }
    },
    open: (file) => watch("sound", { file, of: null, playback: unheard }, begin()),
    async hear(of) {
      const mine = begin();
      const { data } = document.store.getState().experiment;
      const files = await packs.filesOf(data);
      const bytes = await files.bytes(`data/${dataset.about.id}/${of.file}`).catch(() => null);
      if (mine !== request.current) return;
      if (!bytes) return setFault("notArrived");
      const file = new Blob([bytes], { type: "audio/wav" });
      await watch("recording", { file, of, playback: playSound(file) }, mine);
    },
    heard: sound?.of ?? null,
    replay: sound && (() => setSound({ ...sound, playback: playSound(sound.file) })),
    playback:
      sound &&
      (() => {
        const seconds = sound.playback();
        return seconds === null ? null : seconds - sound.start;
      }),
  };
}
