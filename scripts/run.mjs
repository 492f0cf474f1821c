// `node scripts/run.mjs NAME …` runs scripts/NAME.ts on the bundled Node that npm scripts find first.
// Plain JavaScript: on a platform for which no Node is bundled, an old Node must still say what is wrong.
const [name] = process.argv.splice(2, 1);
if (process.features.typescript) {
  await import(`./${name}.ts`);
} else {
  console.error(
    `Glossa bundles no Node for ${process.platform}-${process.arch}, and Node ${process.versions.node} is too old for its scripts: install Node 22.18 or newer.`,
  );
  process.exit(1);
}
