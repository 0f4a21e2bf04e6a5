// Runs Atlassian's own validators over an app's folder: node lint.mjs APP_FOLDER [SOURCE_FOLDER]
// APP_FOLDER holds manifest.yml and the folders that its resources name. SOURCE_FOLDER holds the source of the resource.
// Prints one line for each finding, whatever its level, and exits with 1 when there is any. Nothing is fetched.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { getClientSideLintersOnly, lint } from '@forge/lint';

const [app, source] = process.argv.slice(2).map((folder) => resolve(folder));
// The validators look for manifest.yml and the resources in the working directory.
process.chdir(app);

const found = new Set();
const tell = (from, finding) => found.add(`${finding.level ?? finding.class ?? 'error'}: ${finding.file ?? 'manifest.yml'}:${finding.line ?? 0}: ${finding.message} (${from})`);

let content;
for (const validation of Object.values(ValidationTypes)) {
  // Atlassian's tool asks a service which runtimes are deprecated; an empty list keeps this one off the network.
  const processor = ProcessorBuilder.instance().withValidation(validation).withOptions({ deprecatedRuntimes: [] }).build();
  const result = await processor.process();
  content ??= result.manifestObject?.typedContent;
  for (const finding of result.errors ?? []) tell(validation, finding);
}

let files = [];
if (source && content) {
  files = readdirSync(source, { recursive: true }).filter((name) => /\.[jt]sx?$/.test(name) && !/node_modules|\.test\./.test(name)).map((name) => join(source, name));
  const quiet = { info() {}, debug() {}, trace() {}, warn: console.error, error: console.error };
  const flags = { getDeprecatedRuntimes: async () => [] };
  // The linter of permissions fetches the products' OpenAPI files; what our calls need is held to the manifest by a test of our own.
  const linters = (await getClientSideLintersOnly(content, 'DEVELOPMENT', quiet, flags)).filter((one) => one.constructor.name !== 'PermissionLinter');
  for (const result of await lint(files, content, 'DEVELOPMENT', quiet, flags, { linters })) {
    for (const finding of [...result.errors, ...result.warnings, ...result.approvals]) tell('source', { file: result.file, ...finding });
  }
}

for (const line of found) console.log(line);
console.log(`${Object.values(ValidationTypes).length} validations, ${files.length} source files, ${found.size} findings`);
process.exitCode = found.size > 0 ? 1 : 0;
