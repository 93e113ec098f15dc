// Preloaded into the server of a world (node --import): what the clock says and what is drawn by lot follow
// from the step that a request names, so that two worlds which are played by one script have the same.
import crypto, { webcrypto } from "node:crypto";
import { Server } from "node:http";
import { syncBuiltinESMExports } from "node:module";

const header = "x-world-step";
const begin = Date.parse(process.env.WORLD_BEGIN ?? "");
const hash = crypto.createHash.bind(crypto);
const stepOf = (request) => Number(request.headers[header] ?? Number.NaN);

let step = 0;
/** How often so many bytes were drawn in this step: what draws others does not come in between. */
const drawn = new Map();

/** The next bytes of a step's lot: every step has its own, however much was drawn before it. */
function draw(count) {
  const times = (drawn.get(count) ?? 0) + 1;
  drawn.set(count, times);
  const parts = [];
  for (let made = 0; made < count; made += 32)
    parts.push(hash("sha256").update(`${step} ${count} ${times} ${made}`).digest());
  return Buffer.concat(parts).subarray(0, count);
}

const fraction = () => draw(6).readUIntBE(0, 6) / 2 ** 48;
const now = () => begin + step * 1000;

Math.random = fraction;
const { randomBytes } = crypto;
// The hello to the database, whose connections come and go as they are needed, is nobody's to see.
const isHello = (count) => count === 18;
crypto.randomBytes = (count, then) => {
  if (isHello(count)) return randomBytes(count, then);
  return then ? void queueMicrotask(() => then(null, draw(count))) : draw(count);
};
crypto.randomInt = (least, end) =>
  end === undefined ? Math.floor(fraction() * least) : least + Math.floor(fraction() * (end - least));
const uuid = () =>
  draw(16)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
crypto.randomUUID = uuid;
webcrypto.constructor.prototype.randomUUID = uuid;
const fill = (values) => {
  draw(values.byteLength).copy(Buffer.from(values.buffer, values.byteOffset, values.byteLength));
  // nanoid draws for its next 128 ids at once; so it draws for each.
  if (Buffer.isBuffer(values) && values.length >= 2048)
    Object.defineProperty(values, "length", { value: values.length / 128 });
  return values;
};
webcrypto.constructor.prototype.getRandomValues = fill;
crypto.randomFillSync = fill;
syncBuiltinESMExports();

const RealDate = Date;
const ScriptDate = new Proxy(RealDate, {
  construct: (_, given, as) =>
    Reflect.construct(RealDate, given.length > 0 ? given : [now()], as === ScriptDate ? RealDate : as),
  apply: () => new RealDate(now()).toString(),
  get: (_, name) => (name === "now" ? now : RealDate[name]),
});
RealDate.prototype.constructor = ScriptDate;
globalThis.Date = ScriptDate;

// What happens every ten seconds, or after ten, is a matter of how fast the machine is.
for (const name of ["setTimeout", "setInterval"]) {
  const real = globalThis[name];
  globalThis[name] = (act, after, ...more) => real(act, after === 10_000 ? 2 ** 31 - 1 : after, ...more);
}

/** Whether every stream was given all that there is. */
const isQuiet = () =>
  [...(globalThis.crossfloorLive?.hubs.values() ?? [])].every(
    ({ known, loading, clients }) =>
      loading.size === 0 && [...clients].every(({ sentSeq }) => sentSeq !== null && sentSeq >= known),
  );

const { emit } = Server.prototype;
Server.prototype.emit = function (name, request, ...more) {
  if (name !== "request" || Number.isNaN(stepOf(request))) return emit.call(this, name, request, ...more);
  // A request is told of before its body comes, as ever: what comes of it meanwhile waits with it.
  const came = [];
  request.push = (...chunk) => came.push(chunk) > 0;
  const begin = () => {
    if (!isQuiet()) return void setTimeout(begin, 2);
    step = stepOf(request);
    drawn.clear();
    delete request.headers[header];
    delete request.push;
    emit.call(this, name, request, ...more);
    for (const chunk of came) request.push(...chunk);
  };
  begin();
  return true;
};
