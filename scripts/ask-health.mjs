// Whether the process at PORT answers, for Docker's own question. It says nothing; its exit code does.
const address = `http://127.0.0.1:${process.env.PORT ?? 3000}/api/health?of=process`;
const answer = await fetch(address, { signal: AbortSignal.timeout(4000) }).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
