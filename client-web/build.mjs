// Builds the screens into the folder that becomes the jar: `node build.mjs OUT`.
// Does only what is missing: packages when the lock file changed, the bundle when a source changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const out = process.argv[2];

/** Fonts that PDFs are written with; the screens' own fonts come through CSS. */
const fonts = [
  'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
  'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
];

function filesOf(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Runs the step if what it depends on is not what it was when it last succeeded. */
function step(name, inputs, run) {
  const stamp = join(here, 'target', `${name}.sha256`);
  const now = digest(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    return;
  }
  run();
  mkdirSync(join(here, 'target'), { recursive: true });
  writeFileSync(stamp, now);
}

function npm(...args) {
  execFileSync('npm', args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}

if (!existsSync(join(here, 'node_modules'))) {
  rmSync(join(here, 'target', 'packages.sha256'), { force: true });
}
step('packages', [join(here, 'package-lock.json')], () => npm('ci', '--loglevel=error'));

const sources = [
  ...filesOf(join(here, 'src')),
  ...readdirSync(here)
    .filter((name) => /\.(html|json|ts|mjs)$/.test(name))
    .map((name) => join(here, name)),
];
if (!existsSync(join(here, 'target', 'web'))) {
  rmSync(join(here, 'target', 'bundle.sha256'), { force: true });
}
step('bundle', sources, () => npm('run', 'build', '--', '--logLevel', 'warn'));

rmSync(join(out, 'web'), { recursive: true, force: true });
cpSync(join(here, 'target', 'web'), join(out, 'web'), { recursive: true });
for (const font of fonts) {
  const name = font.split('/').at(-1);
  const target = join(out, 'fonts', name);
  if (!existsSync(target)) {
    mkdirSync(join(out, 'fonts'), { recursive: true });
    cpSync(join(here, 'node_modules/@expo-google-fonts', font), target);
  }
}
