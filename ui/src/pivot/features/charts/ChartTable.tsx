import type { ChartView } from '../../engine/protocol';
import styles from './charts.module.css';
import { text } from './text';

/** The figures of a chart, for those who do not see it and for those who want them exact. */
export function ChartTable({ chart: { measure, categories, series }, isShown }: { chart: ChartView; isShown: boolean }) {
  return (
    <div className={isShown ? styles.table : styles.hidden}>
      <table>
        <caption>{text.table(measure)}</caption>
        <thead>
          <tr>
            <td />
            {series.map(({ name }, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, row) => (
            <tr key={row}>
              <th scope="row">{category}</th>
              {series.map(({ texts }, at) => (
                <td key={at}>{texts[row] === undefined || texts[row] === '' ? text.none : texts[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
