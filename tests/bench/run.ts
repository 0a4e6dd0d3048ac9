import { applications } from './applications.ts';
import type { Bench } from './bench.ts';
import { coldStart } from './cold-start.ts';
import { mail } from './mail.ts';
import { hiringScreens, screens } from './screens.ts';
import { site } from './site.ts';
import { submissions } from './submissions.ts';

const benches: Record<string, Bench> = {
  'cold-start': coldStart,
  site,
  screens,
  'hiring-screens': hiringScreens,
  submissions,
  applications,
  mail,
};

const wanted = process.argv.slice(2);
let broken = 0;
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const line of await bench()) {
    if (!line.holds) broken += 1;
    console.log(
      `${line.holds ? 'holds ' : 'BROKEN'}  ${line.name.padEnd(64)} ${line.measured.padStart(14)}   budget ${line.budget}`,
    );
  }
}
console.log(broken === 0 ? 'Every budget holds.' : `${broken} budgets do not hold.`);
process.exitCode = broken === 0 ? 0 : 1;
