import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";

const folder = resolve(import.meta.dirname, "../../deploy");
export const readDeployed = (path: string): string => readFileSync(join(folder, path), "utf8");

const words = z.array(z.string());
const strings = z.record(z.string(), z.string());
const duration = z.string().regex(/^\d+[sm]$/);
const image = z.string().regex(/^[\w./-]+:[\w.${}:-]+$/);

const service = z.strictObject({
  image,
  build: z.strictObject({ context: z.string(), dockerfile: z.string(), args: strings }).optional(),
  working_dir: z.string().optional(),
  command: words.optional(),
  environment: strings.optional(),
  volumes: words.optional(),
  ports: words.optional(),
  depends_on: z
    .union([words, z.record(z.string(), z.strictObject({ condition: z.literal("service_healthy") }))])
    .optional(),
  restart: z.literal("unless-stopped"),
  init: z.boolean().optional(),
  stop_grace_period: duration.optional(),
  read_only: z.boolean().optional(),
  tmpfs: words.optional(),
  cap_drop: words.optional(),
  security_opt: words.optional(),
  mem_limit: z.string().optional(),
  shm_size: z.string().optional(),
  healthcheck: z
    .strictObject({
      test: words,
      interval: duration,
      timeout: duration,
      retries: z.number().optional(),
      start_period: duration.optional(),
    })
    .optional(),
});

/** What of a compose file's keys the house uses; a misspelt one is found. */
const compose = z.strictObject({
  name: z.string().optional(),
  "x-app": service.optional(),
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

export const readCompose = (path: string) => compose.parse(parse(readDeployed(path), { merge: true }));

const labels = z.strictObject({ "app.kubernetes.io/name": z.string() });
const metadata = z.strictObject({ name: z.string(), labels, annotations: strings.optional() });
const named = z.strictObject({ name: z.string() });
const selector = z.strictObject({ matchLabels: labels });
const probe = z.strictObject({
  httpGet: z.strictObject({ path: z.string(), port: z.string() }),
  periodSeconds: z.int(),
  failureThreshold: z.int(),
  timeoutSeconds: z.int(),
});

const container = z.strictObject({
  name: z.string(),
  image,
  ports: z.array(z.strictObject({ name: z.string(), containerPort: z.int() })),
  envFrom: z.tuple([z.strictObject({ configMapRef: named }), z.strictObject({ secretRef: named })]),
  startupProbe: probe,
  readinessProbe: probe,
  livenessProbe: probe,
  lifecycle: z.strictObject({
    preStop: z.strictObject({ exec: z.strictObject({ command: z.tuple([z.literal("sleep"), z.string()]) }) }),
  }),
  resources: z.strictObject({
    requests: z.strictObject({ cpu: z.string(), memory: z.string() }),
    limits: z.strictObject({ memory: z.string() }),
  }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal("ALL")]) }),
  }),
  volumeMounts: z.array(z.strictObject({ name: z.string(), mountPath: z.string() })),
});

const deployment = z.strictObject({
  replicas: z.int().min(2),
  revisionHistoryLimit: z.int(),
  selector,
  strategy: z.strictObject({
    type: z.literal("RollingUpdate"),
    rollingUpdate: z.strictObject({ maxSurge: z.int().min(1), maxUnavailable: z.literal(0) }),
  }),
  template: z.strictObject({
    metadata: z.strictObject({ labels }),
    spec: z.strictObject({
      automountServiceAccountToken: z.literal(false),
      enableServiceLinks: z.literal(false),
      terminationGracePeriodSeconds: z.int(),
      securityContext: z.strictObject({
        runAsNonRoot: z.literal(true),
        runAsUser: z.int().min(1),
        runAsGroup: z.int().min(1),
        seccompProfile: z.strictObject({ type: z.literal("RuntimeDefault") }),
      }),
      topologySpreadConstraints: z.tuple([
        z.strictObject({
          maxSkew: z.int(),
          topologyKey: z.literal("kubernetes.io/hostname"),
          whenUnsatisfiable: z.enum(["ScheduleAnyway", "DoNotSchedule"]),
          labelSelector: selector,
        }),
      ]),
      containers: z.tuple([container]),
      volumes: z.array(
        z.strictObject({ name: z.string(), emptyDir: z.strictObject({ sizeLimit: z.string() }) }),
      ),
    }),
  }),
});

const port = z.strictObject({ name: z.string(), port: z.int(), targetPort: z.string() });
const backend = z.strictObject({
  service: z.strictObject({
    name: z.string(),
    port: z.union([z.strictObject({ name: z.string() }), z.strictObject({ number: z.int() })]),
  }),
});
const host = z.strictObject({
  host: z.string(),
  http: z.strictObject({
    paths: z.array(z.strictObject({ path: z.string(), pathType: z.enum(["Exact", "Prefix"]), backend })),
  }),
});

/** The five things of the manifest, in their order, with the fields of each that the house uses. */
const manifest = z.tuple([
  z.strictObject({ apiVersion: z.literal("v1"), kind: z.literal("ConfigMap"), metadata, data: strings }),
  z.strictObject({
    apiVersion: z.literal("apps/v1"),
    kind: z.literal("Deployment"),
    metadata,
    spec: deployment,
  }),
  z.strictObject({
    apiVersion: z.literal("policy/v1"),
    kind: z.literal("PodDisruptionBudget"),
    metadata,
    spec: z.strictObject({ minAvailable: z.int().min(1), selector }),
  }),
  z.strictObject({
    apiVersion: z.literal("v1"),
    kind: z.literal("Service"),
    metadata,
    spec: z.strictObject({ selector: labels, ports: z.tuple([port]) }),
  }),
  z.strictObject({
    apiVersion: z.literal("networking.k8s.io/v1"),
    kind: z.literal("Ingress"),
    metadata,
    spec: z.strictObject({
      tls: z.array(z.strictObject({ hosts: words, secretName: z.string() })),
      rules: z.array(host),
    }),
  }),
]);

export const readManifest = () =>
  manifest.parse(parseAllDocuments(readDeployed("kubernetes.yaml")).map((one) => one.toJS()));
