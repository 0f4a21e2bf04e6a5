import { useId } from 'react';
import type { ParentEstimates } from '../engine/protocol';
import styles from './admin.module.css';
import { estimateTexts, text } from './text';

const rules = ['both', 'children', 'parent', 'larger'] as const;

/** The rule, each with what it makes of two examples. */
export function EstimateRule({ value, onChange }: { value: ParentEstimates; onChange: (rule: ParentEstimates) => void }) {
  const name = useId();
  return (
    <div className={styles.scroller}>
      <table className={styles.rules}>
        <thead>
          <tr>
            <th scope="col">{text.rule}</th>
            <th scope="col">{text.example8}</th>
            <th scope="col">{text.example4}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule} data-chosen={rule === value ? '' : undefined}>
              <th scope="row">
                <label className={styles.rule}>
                  <input
                    type="radio"
                    name={name}
                    aria-label={estimateTexts[rule].title}
                    aria-describedby={`${name}-${rule}`}
                    checked={rule === value}
                    onChange={() => onChange(rule)}
                  />
                  <span>
                    {estimateTexts[rule].title}
                    <span className={styles.hint} id={`${name}-${rule}`}>
                      {estimateTexts[rule].detail}
                    </span>
                  </span>
                </label>
              </th>
              <td>{estimateTexts[rule].of8}</td>
              <td>{estimateTexts[rule].of4}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
