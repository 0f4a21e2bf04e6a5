// Adds up the results: node eng/tally.mjs FOLDER FAILED_STEPS LEFT_OUT. Last line: "N passed, N failed, N skipped".
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const [folder, steps, leftOut] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const attribute = (text, name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(text)?.[1] ?? 0);
for (const name of readdirSync(folder)) {
  const text = readFileSync(path.join(folder, name), 'utf8');
  if (name.endsWith('.trx')) {
    const counters = /<Counters [^>]*>/.exec(text)?.[0] ?? '';
    total.passed += attribute(counters, 'passed');
    total.failed += attribute(counters, 'failed') + attribute(counters, 'error') + attribute(counters, 'timeout');
    total.skipped += attribute(counters, 'total') - attribute(counters, 'executed');
    for (const skipped of text.matchAll(/testName="([^"]*)"[^>]*outcome="NotExecuted"/g)) console.log(`skipped: ${skipped[1]}`);
    for (const red of text.matchAll(/testName="([^"]*)"[^>]*outcome="(?:Failed|Error|Timeout)"/g)) console.log(`failed: ${red[1]}`);
  } else if (name.endsWith('.xml')) {
    const suites = /<testsuites [^>]*>/.exec(text)?.[0] ?? '';
    const failed = attribute(suites, 'failures') + attribute(suites, 'errors');
    const skipped = [...text.matchAll(/<skipped\s*\/>/g)].length;
    for (const red of text.matchAll(/<testcase ([^>]*[^/])>\s*<(?:failure|error)/g)) console.log(`failed: ${/\bname="([^"]*)"/.exec(red[1])?.[1] ?? red[1]}`);
    total.passed += attribute(suites, 'tests') - failed - skipped;
    total.failed += failed;
    total.skipped += skipped;
  }
}
// A step that failed without a failed test (a lint, a crash of the runner) counts as one failure.
if (Number(steps) > 0 && total.failed === 0) total.failed = Number(steps);
const incomplete = process.env.CI === 'true' && Number(leftOut) > 0;
if (incomplete) console.log(`${leftOut} layer(s) were left out, which CI does not allow`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 || incomplete ? 1 : 0);
