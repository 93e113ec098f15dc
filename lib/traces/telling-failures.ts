import type { SpanExporter } from "@opentelemetry/sdk-trace-base";
import { tell } from "../log/log";

const done = 0;

/** Says so in the log where traces cannot be sent, once until they can again. */
export function tellingFailures(exporter: SpanExporter): SpanExporter {
  let isFailing = false;
  return {
    export: (spans, answer) =>
      exporter.export(spans, (result) => {
        const failed = result.code !== done;
        if (failed && !isFailing) tell("warn", "not-traced", { error: result.error });
        isFailing = failed;
        answer(result);
      }),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}
