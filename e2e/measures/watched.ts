import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parser } from "@prometheus-io/lezer-promql";
import { parse } from "yaml";
import { z } from "zod";

const folder = resolve(import.meta.dirname, "../../deploy/watch");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

const rules = z.strictObject({
  groups: z.tuple([
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string(),
          expr: z.string(),
          for: z.string().regex(/^\d+m$/),
          labels: z.strictObject({ severity: z.enum(["urgent", "soon"]) }),
          annotations: z.strictObject({ summary: z.string(), what_to_do: z.string(), runbook: z.string() }),
        }),
      ),
    }),
  ]),
});

const dashboard = z.looseObject({
  uid: z.string(),
  title: z.string(),
  panels: z.array(
    z.looseObject({
      id: z.number(),
      title: z.string(),
      description: z.string(),
      gridPos: z.strictObject({ h: z.number(), w: z.number(), x: z.number(), y: z.number() }),
      targets: z.array(z.looseObject({ refId: z.string(), expr: z.string(), legendFormat: z.string() })),
    }),
  ),
});

export const readAlerts = () => rules.parse(parse(read("alerts.yaml"))).groups[0].rules;
export const readDashboard = () => dashboard.parse(JSON.parse(read("dashboard.json")));

/** What the dashboard draws and the alerts ask, each with where it stands. */
export const watchedExpressions = (): readonly Readonly<{ where: string; expression: string }>[] => [
  ...readAlerts().map(({ alert, expr }) => ({ where: alert, expression: expr })),
  ...readDashboard().panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => ({
      where: title,
      // As Grafana fills it in.
      expression: expr.replaceAll("$__rate_interval", "5m").replaceAll("$instance", ".*"),
    })),
  ),
];

/** The measures that an expression asks for. Whoever wrote it wrongly is told where. */
export function metricsIn(expression: string): readonly string[] {
  const names: string[] = [];
  parser.parse(expression).iterate({
    enter({ type, name, from, to }) {
      if (type.isError) throw new Error(`no expression at ${from}: ${expression}`);
      if (name === "Identifier") names.push(expression.slice(from, to));
    },
  });
  return names;
}

/** A measure's own name: a histogram's rows have more in theirs. */
export const nameOfMetric = (row: string): string => row.replace(/_(bucket|count|sum)$/, "");
