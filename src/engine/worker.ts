/** @file The engine in a worker. */
import { createEngine } from "#engine/engine.ts";
import { serve } from "#engine/serve.ts";

serve(self, createEngine());
