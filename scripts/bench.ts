/** `npm run -s bench -- [match|page|search|derive|import|anchor|trace|start …]`: one JSON object per figure. */
import { join } from 'node:path';
import { giveUp } from './say.ts';

const names = ['match', 'page', 'search', 'derive', 'import', 'anchor', 'trace', 'start'];

/** Prints what `benchNAME` of `bench/NAME.ts` measures: one figure, a list, or figures as they come. */
async function measure(name: string): Promise<void> {
  const module = await import(join(import.meta.dirname, 'bench', `${name}.ts`));
  const figures = await module[`bench${name[0]?.toUpperCase()}${name.slice(1)}`]();
  const isMany = Array.isArray(figures) || typeof figures?.[Symbol.asyncIterator] === 'function';
  for await (const figure of isMany ? figures : [figures]) console.log(JSON.stringify(figure));
}

const asked = process.argv.slice(2);
const missing = asked.find((name) => !names.includes(name));
if (missing) giveUp(`Nothing measures “${missing}”: use ${names.join(', ')}.`);

for (const name of asked.length > 0 ? asked : names) {
  await measure(name);
}
