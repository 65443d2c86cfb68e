/** Required before a command that is measured: says, where SCALE_USAGE points, what it took. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { user: userCPUTime / 1e6, system: systemCPUTime / 1e6, megabytes: maxRSS / 1024 };
  writeFileSync(process.env.SCALE_USAGE, JSON.stringify(usage));
});
