/** CPU time of this thread in ms, which other processes cannot inflate: the median of `runs`. */
export function threadTime(runs: number, work: () => void): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.round(times.sort((one, other) => one - other)[Math.floor(runs / 2)]! * 100) / 100;
}
