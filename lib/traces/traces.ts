import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from "@opentelemetry/sdk-trace-base";
import type { Pool } from "pg";
import { version } from "../../package.json";
import { tellingFailures } from "./telling-failures";
import { tracePool } from "./trace-pool";

export type Traces = Readonly<{
  /** Answers a request within a trace of its own, and says which. */
  follow: (
    asked: Readonly<{ method: string; route: string }>,
    response: ServerResponse,
    go: () => void,
  ) => string;
  /** Sends what is left. */
  end: () => Promise<void>;
}>;

/** How long the process may be kept by a receiver that does not answer, in ms. */
const longestEnd = 2_000;

/**
 * Traces of requests and of the statements in them, sent as OpenTelemetry's own variables say. They hold
 * routes, statuses and tables: no address, no text of a statement, no word that anybody sent. What others say
 * of a trace is not read, and the framework's own spans, which hold addresses, find nobody to send them.
 */
export function openTraces(pool: Pool): Traces {
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ "service.name": "crossfloor", "service.version": version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(tellingFailures(openExporter()))],
  });
  const tracer = provider.getTracer("crossfloor", version);
  const within = new AsyncLocalStorage<Context>();

  tracePool(pool, ({ operation, table }) => {
    const request = within.getStore();
    if (!request) return null;
    const attributes = {
      "db.system.name": "postgresql",
      "db.operation.name": operation,
      ...(table && { "db.collection.name": table }),
    };
    const name = table ? `${operation} ${table}` : operation;
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, request);
    return (error) => {
      if (error) fail(span, kindOfError(error));
      span.end();
    };
  });

  return {
    follow({ method, route }, response, go) {
      const attributes = { "http.request.method": method, "http.route": route };
      const span = tracer.startSpan(
        `${method} ${route}`,
        { kind: SpanKind.SERVER, attributes },
        ROOT_CONTEXT,
      );
      response.once("close", () => {
        const { statusCode } = response;
        span.setAttribute("http.response.status_code", statusCode);
        if (statusCode >= 500) fail(span, String(statusCode));
        span.end();
      });
      within.run(trace.setSpan(ROOT_CONTEXT, span), go);
      return span.spanContext().traceId;
    },
    async end() {
      const late = new Promise((resolve) => setTimeout(resolve, longestEnd).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

const exporters: Readonly<Record<string, () => SpanExporter>> = {
  "http/protobuf": () => new ProtobufExporter(),
  "http/json": () => new JsonExporter(),
};

function openExporter(): SpanExporter {
  const { OTEL_EXPORTER_OTLP_TRACES_PROTOCOL, OTEL_EXPORTER_OTLP_PROTOCOL } = process.env;
  const protocol = OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || OTEL_EXPORTER_OTLP_PROTOCOL || "http/protobuf";
  const open = exporters[protocol];
  if (open) return open();
  const allowed = Object.keys(exporters).join(" or ");
  throw new Error(`OTEL_EXPORTER_OTLP_PROTOCOL must be ${allowed}, not "${protocol}".`);
}

function fail(span: Span, kind: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute("error.type", kind);
}

/** PostgreSQL's or Node's code of an error; never what it says. */
function kindOfError(error: unknown): string {
  const { code } = error as Readonly<{ code?: unknown }>;
  return typeof code === "string" && /^[A-Z0-9_]{2,50}$/.test(code) ? code : "other";
}
