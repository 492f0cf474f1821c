/** How long work keeps this thread busy, in ms of CPU: what else the machine does meanwhile is not counted. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
