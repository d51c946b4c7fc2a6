// Makes what the browser tests open beside our screens: `node build.mjs CLIENT_WEB OUT`.
// Into OUT/pages go the unmodified lib-jitsi-meet, our media client alone, and the pages that drive them.
// Does only what is missing, like the build of the screens.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
const [clientWeb, out] = process.argv.slice(2).map((folder) => resolve(folder));
const pages = join(out, 'pages');

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Runs the step if what it depends on is not what it was when it last succeeded. */
function step(name, inputs, run) {
  const hash = createHash('sha256');
  for (const file of inputs) hash.update(file).update('\0').update(readFileSync(file));
  const stamp = join(out, `${name}.sha256`);
  const now = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  run();
  writeFileSync(stamp, now);
}

mkdirSync(pages, { recursive: true });

const manifest = ['package.json', 'package-lock.json', '.npmrc'].map((name) => join(here, name));
step('foreign', manifest, () => {
  for (const file of manifest) cpSync(file, join(out, file.slice(here.length)));
  const npm = ['ci', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', npm, { cwd: out, stdio: 'inherit', shell: process.platform === 'win32' });
  const modules = join(out, 'node_modules');
  cpSync(join(modules, 'jquery/dist/jquery.min.js'), join(pages, 'jquery.min.js'));
  const library = 'lib-jitsi-meet.min.js';
  cpSync(join(modules, '@lyno/lib-jitsi-meet', library), join(pages, library));
  rmSync(modules, { recursive: true });
});

const media = [
  ...filesOf(join(clientWeb, 'src/media')),
  join(clientWeb, 'package-lock.json'),
  join(here, 'vite.config.mjs'),
];
step('media', media, () => {
  const vite = join(clientWeb, 'node_modules/vite/bin/vite.js');
  const config = join(here, 'vite.config.mjs');
  const args = [vite, 'build', clientWeb, '--config', config, '--outDir', pages, '--logLevel', 'warn'];
  execFileSync(process.execPath, args, { cwd: clientWeb, stdio: 'inherit' });
});

cpSync(join(here, 'pages'), pages, { recursive: true });
