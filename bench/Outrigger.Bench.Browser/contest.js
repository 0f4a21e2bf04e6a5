// The engine and the loops on the same issues, in turn: answers compared cell by cell, then timed.
import * as loops from './loops.js';

const fields = ['status', 'assignee', 'project', 'type', 'epic', 'sprint', 'priority', 'created', 'component'];
export const questions = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'];
const loopOf = { Q1: loops.q1, Q2: loops.q2, Q3: loops.q3, Q4: loops.q4, Q5: loops.q5, Q6: loops.q6 };
const batch = 15; // ms that a timing lasts at least, because the clock is coarse

const copy = (view) => { const copied = view.slice(); view.dispose(); return copied; };

/** The same issues as typed arrays. */
export function sample(core) {
  const issues = Object.fromEntries(fields.map((field) => [field, copy(core.Codes(field))]));
  return { ...issues, componentEnds: copy(core.Codes('ends')), points: copy(core.Numbers('points')), spent: copy(core.Numbers('spent')) };
}

/** Index in the loop's array of each of the engine's headers. */
function places(headers, question, ofRows) {
  const out = new Int32Array(headers.length / 2);
  const bucket = { Q2: loops.months, Q5: loops.weeks }[question];
  for (let at = 0, project = 0; at < out.length; at++) {
    const level = headers[2 * at], code = headers[2 * at + 1];
    if (level === 0) out[at] = 0;
    else if (!ofRows && bucket) out[at] = bucket.firsts.indexOf(code) + 1;
    else if (ofRows && question === 'Q2') out[at] = level === 1 ? 1 + (project = code) * 8 : 1 + project * 8 + 1 + code;
    else out[at] = code + 1;
  }
  return out;
}

/** What the loop says of each of the engine's measures at a place; NaN for none. */
function figure(question, arrays, measure, place) {
  const [sums, present, least, most] = arrays;
  if (question === 'Q1' || question === 'Q4' || question === 'Q6') return sums[place] === 0 ? NaN : sums[place];
  if (present[place] === 0) return NaN;
  return [sums[place], sums[place] / present[place], least?.[place], most?.[place]][measure];
}

/** Cells in which engine and loop differ, and cells compared. */
export function compare(core, issues, question) {
  core.Ask(question);
  core.Run();
  const arrays = loopOf[question](issues), figures = copy(core.Figures());
  const rows = places(copy(core.Headers(true)), question, true), columns = places(copy(core.Headers(false)), question, false);
  const width = { Q1: 202, Q2: loops.months.firsts.length + 1, Q3: 62, Q4: 7, Q5: loops.weeks.firsts.length + 1, Q6: 8 }[question];
  let wrong = 0;
  for (let at = 0; at < figures.length; at++) {
    const measure = Math.floor(at / (rows.length * columns.length)), row = Math.floor(at / columns.length) % rows.length;
    const expected = figure(question, arrays, measure, rows[row] * width + columns[at % columns.length]);
    if (!(Math.abs(expected - figures[at]) <= 1e-9 * Math.max(1, Math.abs(expected))) && !(Number.isNaN(expected) && Number.isNaN(figures[at]))) wrong++;
  }
  // Headers that the engine lacks would hide cells: the loop's filled cells are counted too.
  const filled = arrays.at(-1).reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
  const met = Array.from(rows).reduce((sum, row) => sum + Array.from(columns).filter((column) => arrays.at(-1)[row * width + column] > 0).length, 0);
  return { wrong: wrong + filled - met, cells: figures.length };
}

/** Milliseconds of one run, over a batch. */
function time(work, times) {
  const begin = performance.now();
  for (let at = 0; at < times; at++) work();
  return (performance.now() - begin) / times;
}

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Engine and loop in turn: medians of the rounds. */
export function race(core, issues, question, rounds) {
  core.Ask(question);
  core.Rehearse();
  const engine = () => { core.Run(); }, loop = () => { loopOf[question](issues); };
  const cold = time(engine, 1);
  for (let warm = 0, begin = performance.now(); warm < 3 || (warm < 300 && performance.now() - begin < 400); warm++) engine();
  for (let warm = 0, begin = performance.now(); warm < 3 || (warm < 300 && performance.now() - begin < 200); warm++) loop();
  const timesOf = (work) => Math.max(1, Math.ceil(batch / Math.max(0.01, time(work, 3))));
  const [engineTimes, loopTimes] = [timesOf(engine), timesOf(loop)];
  const measured = { engine: [], loop: [] };
  for (let round = 0; round < rounds; round++) {
    measured.engine.push(time(engine, engineTimes));
    measured.loop.push(time(loop, loopTimes));
  }
  return { cold, engine: middle(measured.engine), loop: middle(measured.loop) };
}
