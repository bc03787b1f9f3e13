// Builds dist/ from src/: one CommonJS file for the program (main.cjs) and one for the library (index.cjs, with
// index.mjs for those who import it), each with all of our own code and what it needs at once; and one file for each
// other npm package (lib/<package>.cjs), which the code loads with `await import('…')`, so that a command pays only
// for what it uses.
//
//     node .config/build.mjs               builds
//     node .config/build.mjs --if-needed   builds when dist/ is missing or older than what it is made of
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const sources = path.join(root, 'src');
const dist = path.join(root, 'dist');

// better-sqlite3 is native code and stays in node_modules; the others are optional parts of pg that
// no installation of ours has.
const external = ['better-sqlite3', 'pg-native', 'cloudflare:sockets'];

// What every command starts with. All other packages stand apart.
const atOnce = [
  'chalk',
  'commander',
  'dayjs',
  'dayjs/plugin/utc.js',
  'fast-string-width',
  'kysely',
];

const settings = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  write: false,
  // vm.Script has no loader for import(): it becomes a require that still answers with a promise.
  supported: { 'dynamic-import': false },
  // Of a package that offers both, require and import take the same copy: the ES module.
  mainFields: ['module', 'main'],
  external,
};

/** 'csv-parse' → 'csv-parse.cjs', '@scope/name/part' → '@scope+name+part.cjs' */
function libraryFile(name) {
  return `${name.replaceAll(/[^\w.@-]/g, '+')}.cjs`;
}

/**
 * Sends each package that our own sources load later to a file of its own, and remembers its name. It is
 * loaded with the first module that imports it, which may well be one that is itself loaded later.
 */
function librariesApart(libraries) {
  return {
    name: 'libraries-apart',
    setup(builder) {
      builder.onResolve({ filter: /^[^./]/ }, (found) => {
        const stays = [...atOnce, ...external, ...builtinModules].includes(found.path);
        const ours = found.importer.startsWith(sources) && !found.path.startsWith('node:');
        if (stays || !ours) return null;
        libraries.add(found.path);
        return { path: `./lib/${libraryFile(found.path)}`, external: true };
      });
    },
  };
}

/** Lets `import.meta.dirname` and `import.meta.url` mean the source file's own place in the bundle too. */
const placesKept = {
  name: 'places-kept',
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      if (!file.startsWith(sources)) return null;
      const code = await readFile(file, 'utf8');
      if (!code.includes('import.meta.')) return null;
      const place = (of) => `require('node:path').join(__dirname, ${JSON.stringify(of)})`;
      const fromDist = path.relative(dist, file);
      return {
        loader: 'ts',
        contents: code
          .replaceAll('import.meta.dirname', place(path.dirname(fromDist)))
          .replaceAll(
            'import.meta.url',
            `require('node:url').pathToFileURL(${place(fromDist)}).href`,
          ),
      };
    });
  },
};

async function buildOurs(entry, libraries) {
  const { outputFiles, metafile } = await build({
    ...settings,
    entryPoints: [entry],
    outfile: 'dist/ours.cjs',
    plugins: [librariesApart(libraries), placesKept],
  });
  return { code: inAscii(outputFiles[0].text), metafile };
}

/** `import { openDesk } from 'salesdesk'` and `require('salesdesk')` are the same copy of the library. */
function asModule() {
  const names = Object.keys(createRequire(import.meta.url)(path.join(dist, 'index.cjs')));
  return `import library from './index.cjs';\nexport const { ${names.join(', ')} } = library;\n`;
}

/**
 * bin/salesdesk.js reads main.cjs as Latin-1, which is quicker. The bundler's `charset` leaves regular expressions as they
 * were typed, so what is not ASCII by then stands in one of them, where \u means the same.
 */
function inAscii(code) {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error('A backslash stands before what is not ASCII.');
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Resolved as an `import` would, so that the package is the same one that the tests run on. */
const asImported = {
  name: 'as-imported',
  setup(builder) {
    builder.onResolve({ filter: /./ }, async ({ kind, path: name }) => {
      if (kind !== 'entry-point') return null;
      const found = await builder.resolve(name, { kind: 'import-statement', resolveDir: sources });
      return found.errors.length > 0 ? { errors: found.errors } : { path: found.path };
    });
  },
};

/** exceljs's zip calls `new Buffer(…)`, about which Node warns outside node_modules, where dist/ stands. */
const buffersAsToday = {
  name: 'buffers-as-today',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]archiver-utils[\\/]index\.js$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8');
      return {
        loader: 'js',
        contents: code
          .replaceAll(/new Buffer\((?=size\)|0\))/g, 'Buffer.alloc(')
          .replaceAll('new Buffer(', 'Buffer.from('),
      };
    });
  },
};

async function buildLibrary(name) {
  const { outputFiles, metafile } = await build({
    ...settings,
    entryPoints: [name],
    outfile: `dist/lib/${libraryFile(name)}`,
    plugins: [asImported, buffersAsToday],
  });
  return { code: outputFiles[0].text, metafile };
}

/** The licences of all packages whose code stands in dist/, as they ask for. */
async function licences(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(
    inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []),
  );
  const texts = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(
      await readFile(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const parts = await readdir(path.join(root, folder), { withFileTypes: true });
    const own = parts.filter((part) => part.isFile() && /^(licen[cs]e|notice)/i.test(part.name));
    const read = own.map((file) => readFile(path.join(root, folder, file.name), 'utf8'));
    const said = (await Promise.all(read)).join('\n').trim();
    texts.push(`${name} ${version} (${license})\n\n${said}\n`);
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** A reader never meets half a file, nor two people who build at once each other's. */
async function put(name, content) {
  const file = path.join(dist, name);
  const whole = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(whole, content);
  await rename(whole, file);
}

async function removeOthers(kept) {
  for (const name of await readdir(dist, { recursive: true })) {
    const left = /\.(cjs|cache)$/.test(name) && !kept.includes(name);
    if (left) await rm(path.join(dist, name), { force: true });
  }
}

async function buildAll() {
  const names = new Set();
  const main = await buildOurs('src/commands/main.ts', names);
  const library = await buildOurs('src/index.ts', names);
  const libraries = await Promise.all(
    [...names].sort().map(async (name) => ({
      file: path.join('lib', libraryFile(name)),
      ...(await buildLibrary(name)),
    })),
  );
  for (const { file, code } of libraries) await put(file, code);
  await put(
    'LICENCES.txt',
    await licences([main, library, ...libraries].map((part) => part.metafile)),
  );
  // bin/salesdesk.js tells by the first line whether the code cache belongs to this very file.
  const build = createHash('sha256').update(main.code).digest('hex').slice(0, 32);
  await put('main.cjs', `//${build}\n${main.code}`);
  await put('index.cjs', library.code);
  await put('index.mjs', asModule());
  await removeOthers(['main.cjs', 'index.cjs', ...libraries.map(({ file }) => file)]);
}

async function isOlder() {
  const made = path.join(dist, 'main.cjs');
  if (!existsSync(made)) return true;
  const { mtimeMs } = await stat(made);
  const parts = await readdir(sources, { recursive: true, withFileTypes: true });
  const files = [
    ...parts.map((part) => path.join(part.parentPath, part.name)),
    path.join(root, 'package.json'),
    path.join(root, 'package-lock.json'),
    fileURLToPath(import.meta.url),
  ];
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
  return times.some((time) => time > mtimeMs);
}

if (!process.argv.includes('--if-needed') || (await isOlder())) {
  await buildAll().catch((problem) => {
    // What esbuild finds wrong it has said itself.
    if (problem.errors === undefined) throw problem;
    process.exitCode = 1;
  });
}
