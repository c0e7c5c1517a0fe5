/**
 * Lets Node's own `require` load what jest would: TypeScript by jest's transformer and its cache on disk, and the names that
 * `moduleNameMapper` gives.
 */
const Module = require('node:module');
const { readFileSync } = require('node:fs');

/** Path of a loaded file to that of its source map. */
const sourceMapsOfShared = new Map();

const TRANSFORMED_FOR_NODE = {
  isInternalModule: false,
  supportsDynamicImport: true,
  supportsExportNamespaceFrom: false,
  supportsStaticESM: false,
  supportsTopLevelAwait: false,
};

let isInstalled = false;

/** Once a process: the tiers differ in nothing that this reads. */
function shareModules({ moduleNameMapper }, transformer) {
  if (isInstalled) return;
  isInstalled = true;

  Module._extensions['.ts'] = (module, filename) => {
    const { code, sourceMapPath } = transformer.transform(
      filename,
      TRANSFORMED_FOR_NODE,
      readFileSync(filename, 'utf8'),
    );
    if (sourceMapPath) sourceMapsOfShared.set(filename, sourceMapPath);
    module._compile(code, filename);
  };

  const names = moduleNameMapper.map(([pattern, path]) => [new RegExp(pattern), path]);
  const resolveFilename = Module._resolveFilename;
  Module._resolveFilename = (request, ...rest) => {
    const [pattern, path] = names.find(([each]) => each.test(request)) ?? [];
    return resolveFilename(pattern ? request.replace(pattern, path) : request, ...rest);
  };
}

module.exports = { shareModules, sourceMapsOfShared };
