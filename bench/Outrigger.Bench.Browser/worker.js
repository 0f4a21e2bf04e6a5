// A worker of its own for each run: the core boots, makes its issues and races the loops. Posts one object: what it found, or why not.
import { compare, race, sample } from './contest.js';

const { runtime, count, questions, rounds } = JSON.parse(new URL(import.meta.url).searchParams.get('run'));

async function run() {
  const { boot } = await import(`./${runtime}/boot.js`);
  const dotnet = await boot();
  const core = (await dotnet.getAssemblyExports('Outrigger.Bench.Browser')).Outrigger.Bench.Browser.Program;
  core.Make(count);
  const issues = sample(core);
  return questions.map((question) => ({ question, ...race(core, issues, question, rounds), ...compare(core, issues, question) }));
}

run().then((found) => { self.postMessage(JSON.stringify(found)); }, (error) => { self.postMessage(JSON.stringify({ error: String(error) })); });
