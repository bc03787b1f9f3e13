#!/usr/bin/env node
// Hands the words typed to dist/main.cjs and its exit code to the system. V8 compiles the bundle once
// and its work is kept in a cache file, beside the bundle or in the user's own cache folder; without
// one, or with a stale one, everything works the same and starts some milliseconds later.
'use strict';

const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const bundle = path.join(__dirname, '..', 'dist', 'main.cjs');

/** Only a folder of the user's own: V8 runs what the cache says, so nobody else may write it. */
function userCacheFolder() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const home = require('node:os').homedir();
  if (process.platform === 'win32') return path.join(LOCALAPPDATA || home, 'salesdesk', 'Cache');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'salesdesk');
  return path.join(XDG_CACHE_HOME || path.join(home, '.cache'), 'salesdesk');
}

const cacheName = `main-${process.version}-${process.arch}.cache`;
const cacheFiles = [
  () => path.join(path.dirname(bundle), cacheName),
  () => path.join(userCacheFolder(), cacheName),
];

/** A cache is V8's data and then the name of the build that it was made from. */
function readCache(build) {
  for (const cacheFile of cacheFiles) {
    try {
      const held = readFileSync(cacheFile());
      const end = held.length - build.length;
      if (held.latin1Slice(end) === build) return held.subarray(0, end);
    } catch {
      // Not there or not ours to read: the next place, or none.
    }
  }
  return undefined;
}

function writeCache(build, data) {
  for (const cacheFile of cacheFiles) {
    try {
      const file = cacheFile();
      const unfinished = `${file}.${process.pid}`;
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, Buffer.concat([data, Buffer.from(build, 'latin1')]));
      renameSync(unfinished, file);
      return;
    } catch {
      // Not ours to write: the next place, or none.
    }
  }
}

function load(source, cachedData) {
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
    { filename: bundle, cachedData },
  );
  const loaded = { exports: {} };
  const own = [loaded.exports, createRequire(bundle), loaded, bundle, path.dirname(bundle)];
  script.runInThisContext()(...own);
  return { script, main: loaded.exports.main };
}

async function run(source) {
  const build = source.slice(0, source.indexOf('\n'));
  const cachedData = readCache(build);
  const { script, main } = load(source, cachedData);
  process.exitCode = await main(process.argv.slice(2));
  if (cachedData !== undefined && !script.cachedDataRejected) return;
  // Made only now, the cache holds the functions that this command has needed.
  writeCache(build, script.createCachedData());
}

function readBundle() {
  try {
    return readFileSync(bundle, 'latin1');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    process.stderr.write('salesdesk is not built yet: run `npm run build` first.\n');
    process.exitCode = 1;
    return undefined;
  }
}

const source = readBundle();
if (source !== undefined) void run(source);
