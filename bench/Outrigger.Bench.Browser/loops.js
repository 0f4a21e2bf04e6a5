// The six questions as somebody writes them in JavaScript who knows the data: typed arrays, one pass over the issues, totals from the
// cells where no issue has two values. Each answers with [rows × columns] typed arrays whose index 0 is the total and index c + 1 is code c.
const statuses = 9, assignees = 201, projects = 11, types = 7, epics = 5001, sprints = 61, components = 21, priorities = 6;
export const firstDay = 20_049, days = 730, lastYear = firstDay + days - 365;

/** Number of each day's bucket, and the first day of each bucket. */
function buckets(firstOf) {
  const firsts = [], ofDay = new Int32Array(days);
  for (let day = 0; day < days; day++) {
    const first = firstOf(firstDay + day);
    if (firsts.at(-1) !== first) firsts.push(first);
    ofDay[day] = firsts.length - 1;
  }
  return { ofDay, firsts };
}

export const months = buckets((day) => { const date = new Date(day * 86_400_000); return day - date.getUTCDate() + 1; });
export const weeks = buckets((day) => day - ((day + 3) % 7));

/** Issues by status and assignee. */
export function q1({ status, assignee }) {
  const width = assignees + 1, out = new Int32Array((statuses + 1) * width);
  for (let row = 0; row < status.length; row++) out[(status[row] + 1) * width + assignee[row] + 1]++;
  total(out, statuses, assignees);
  return [out];
}

/** Sums of points and how many there are, by project, type and month. */
export function q2({ project, type, created, points }) {
  const ofDay = months.ofDay, width = months.firsts.length;
  const sums = new Float64Array(projects * types * width), present = new Int32Array(sums.length), counts = new Int32Array(sums.length);
  for (let row = 0; row < project.length; row++) {
    const cell = (project[row] * types + type[row]) * width + ofDay[created[row] - firstDay];
    counts[cell]++;
    const value = points[row];
    if (value === value) { sums[cell] += value; present[cell]++; }
  }
  return [sums, present, counts].map((fine) => twoLevels(fine, width));
}

/** Sum, number, least and most of time spent by epic and sprint. */
export function q3({ epic, sprint, spent }) {
  const width = sprints + 1, cells = (epics + 1) * width;
  const sums = new Float64Array(cells), present = new Int32Array(cells), counts = new Int32Array(cells);
  const least = new Float64Array(cells).fill(Infinity), most = new Float64Array(cells).fill(-Infinity);
  for (let row = 0; row < epic.length; row++) {
    const cell = (epic[row] + 1) * width + sprint[row] + 1;
    counts[cell]++;
    const value = spent[row];
    if (value === value) {
      sums[cell] += value;
      present[cell]++;
      if (value < least[cell]) least[cell] = value;
      if (value > most[cell]) most[cell] = value;
    }
  }
  total(sums, epics, sprints);
  total(present, epics, sprints);
  total(counts, epics, sprints);
  extreme(least, epics, sprints, Math.min);
  extreme(most, epics, sprints, Math.max);
  return [sums, present, least, most, counts];
}

/** Issues by component and priority; an issue counts once in each total. */
export function q4({ component, componentEnds, priority }) {
  const width = priorities + 1, out = new Int32Array((components + 1) * width);
  for (let row = 0; row < priority.length; row++) {
    const column = priority[row] + 1, begin = componentEnds[row], end = componentEnds[row + 1];
    out[column]++;
    if (begin === end) out[width + column]++;
    for (let at = begin; at < end; at++) out[(component[at] + 1) * width + column]++;
  }
  for (let row = 0; row <= components; row++) {
    let sum = 0;
    for (let column = 1; column < width; column++) sum += out[row * width + column];
    out[row * width] = sum;
  }
  return [out];
}

/** Sums of points and how many there are, by assignee and week, of issues that are not done and of the last twelve months. */
export function q5({ status, assignee, created, points }) {
  const ofDay = weeks.ofDay, columns = weeks.firsts.length, width = columns + 1;
  const sums = new Float64Array((assignees + 1) * width), present = new Int32Array(sums.length), counts = new Int32Array(sums.length);
  for (let row = 0; row < status.length; row++) {
    if (status[row] > 6 || created[row] < lastYear) continue;
    const cell = (assignee[row] + 1) * width + ofDay[created[row] - firstDay] + 1;
    counts[cell]++;
    const value = points[row];
    if (value === value) { sums[cell] += value; present[cell]++; }
  }
  for (const out of [sums, present, counts]) total(out, assignees, columns);
  return [sums, present, counts];
}

/** Medians of points by project and type, for each total from its issues. */
export function q6({ project, type, points }) {
  const width = types + 1, out = new Float64Array((projects + 1) * width);
  for (const [byProject, byType] of [[1, 1], [1, 0], [0, 1], [0, 0]]) {
    const ends = new Int32Array(out.length + 1);
    for (let row = 0; row < points.length; row++) {
      if (points[row] === points[row]) ends[byProject * (project[row] + 1) * width + byType * (type[row] + 1) + 1]++;
    }
    for (let cell = 0; cell < out.length; cell++) ends[cell + 1] += ends[cell];
    const begins = ends.slice(), values = new Float64Array(ends[out.length]);
    for (let row = 0; row < points.length; row++) {
      if (points[row] === points[row]) values[ends[byProject * (project[row] + 1) * width + byType * (type[row] + 1)]++] = points[row];
    }
    for (let cell = 0; cell < out.length; cell++) {
      const some = values.subarray(begins[cell], begins[cell + 1]).sort(), count = some.length;
      if (count > 0) out[cell] = (some[(count - 1) >> 1] + some[count >> 1]) / 2;
    }
  }
  return [out];
}

function total(out, rows, columns) {
  const width = columns + 1;
  for (let row = 1; row <= rows; row++) {
    let sum = 0;
    for (let column = 1; column < width; column++) {
      const value = out[row * width + column];
      sum += value;
      out[column] += value;
    }
    out[row * width] = sum;
    out[0] += sum;
  }
}

function extreme(out, rows, columns, pick) {
  const width = columns + 1;
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column < width; column++) {
      const value = out[row * width + column];
      out[row * width] = pick(out[row * width], value);
      out[column] = pick(out[column], value);
      out[0] = pick(out[0], value);
    }
  }
}

/** Project, type × month with subtotals: rows are the total, then each project (type 0), then its types. */
function twoLevels(fine, columns) {
  const width = columns + 1, out = new fine.constructor((1 + projects * (types + 1)) * width);
  for (let project = 0; project < projects; project++) {
    const above = (1 + project * (types + 1)) * width;
    for (let type = 0; type < types; type++) {
      const into = above + (type + 1) * width;
      for (let month = 0; month < columns; month++) {
        const value = fine[(project * types + type) * columns + month];
        out[into + month + 1] = value;
        out[into] += value;
        out[above + month + 1] += value;
        out[above] += value;
        out[month + 1] += value;
        out[0] += value;
      }
    }
  }
  return out;
}
