/** @file The place of the engine: at most one is there, started when it is needed, and replaced when it died. */
import type { BackendId, BackendReport, EngineEvent, LiveEngine } from "#engine/protocol.ts";

export interface EngineSlot {
  /** The engine with its backend open; starts one when there is none. */
  ready(): Promise<LiveEngine>;
  current(): LiveEngine | null;
  /** The backend that engines started from now on take. */
  prefer(backend: BackendId): void;
  drop(): void;
}

export interface EngineSlotOptions {
  readonly start: (onCrash: (detail: string) => void) => LiveEngine;
  readonly backend: BackendId | null;
  readonly onOpen: (report: BackendReport) => void;
  /** Events and crashes of an engine that was dropped are not passed on. */
  readonly onEvent: (event: EngineEvent) => void;
  readonly onCrash: (detail: string) => void;
}

export function createEngineSlot(options: EngineSlotOptions): EngineSlot {
  let wanted = options.backend;
  let engine: LiveEngine | null = null;
  let opened: Promise<void> = Promise.resolve();

  function start(): LiveEngine {
    const started = options.start((detail) => {
      if (started === engine) options.onCrash(detail);
    });
    started.on((event) => {
      if (started === engine) options.onEvent(event);
    });
    engine = started;
    opened = started.open({ backend: wanted }).then(options.onOpen);
    return started;
  }

  return {
    async ready() {
      const current = engine ?? start();
      await opened;
      return current;
    },
    current: () => engine,
    prefer(backend) {
      wanted = backend;
    },
    drop() {
      engine?.destroy();
      engine = null;
    },
  };
}
