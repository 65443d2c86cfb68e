/**
 * A pane that stays open over an update still asks for the parts of the build
 * that it comes from, and so does a page that some cache kept. Each build
 * therefore leaves the hashed files of the build before in its folder, once:
 * `build.json` tells which files are this build's and which the former's.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const RECORD = 'build.json';
const HASHED = /\.[0-9a-f]{8}\.(?:js|css)$/;

/** The record of the build that stands in a folder; an empty one when there is none that can be read. */
function readRecord(folder) {
  try {
    const { files, previous } = JSON.parse(readFileSync(join(folder, RECORD), 'utf8'));
    return { files: names(files), previous: names(previous) };
  } catch {
    return { files: [], previous: [] };
  }
}

const names = (value) =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string' && HASHED.test(name)) : [];

/**
 * What the next record says. `files`: every file of the new build; `standing`:
 * the record found. Building the same again is no new release: what the former
 * one left stays.
 */
function nextRecord(files, standing) {
  const hashed = files.filter((name) => HASHED.test(name)).sort();
  const own = new Set(hashed);
  const same = hashed.length === standing.files.length && standing.files.every((name) => own.has(name));
  const former = same ? standing.previous : standing.files;
  return { files: hashed, previous: former.filter((name) => !own.has(name)).sort() };
}

/** Webpack plug-in; its `keep` goes to `output.clean`. */
class PreviousBuild {
  constructor(folder, version) {
    this.folder = folder;
    this.version = version;
    this.kept = new Set();
    this.keep = (name) => this.kept.has(name);
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap('PreviousBuild', (compilation) => {
      // Names are final by then, and the folder is cleaned after.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'PreviousBuild', stage }, (assets) => {
        if (compilation.compiler.isChild()) return;
        const record = nextRecord(Object.keys(assets), readRecord(this.folder));
        this.kept = new Set(record.previous);
        const text = `${JSON.stringify({ version: this.version, ...record }, null, 2)}\n`;
        compilation.emitAsset(RECORD, new sources.RawSource(text));
      });
    });
  }
}

module.exports = { PreviousBuild, nextRecord, readRecord };
