/** Does one step of the work and says so, with its time. */
export async function step(name, work) {
  const begun = performance.now();
  console.log(`  ${name} …`);
  const result = await work();
  console.log(`✓ ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return result;
}
