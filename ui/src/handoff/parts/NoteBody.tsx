import type { NoteView } from '../engine/protocol';
import { nameOf } from './Face';
import styles from './parts.module.css';
import { text } from './text';
import { dayOf, momentOf } from './times';

/** A note in its parts, as the comment on the issue has it. */
export function NoteBody({ note }: { note: NoteView | undefined }) {
  if (!note) return <p className={styles.subtle}>{text.noNote}</p>;
  if (note.bare) return <p className={styles.subtle}>{text.bare}</p>;
  return (
    <div>
      {note.sections.map(({ title, text: words }) => (
        <section key={title} className={styles.section}>
          <h3 className={styles.sectionTitle}>{title}</h3>
          <Words words={words} />
        </section>
      ))}
      {note.actions.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.sectionTitle}>{text.actions}</h3>
          <ol>
            {note.actions.map((action, index) => (
              <li key={index}>
                {action.text}
                <span className={styles.subtle}>
                  {action.owner && ` · ${nameOf(action.owner)}`}
                  {action.due && ` · ${text.due(dayOf(action.due))}`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {note.contingencies.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.sectionTitle}>{text.contingencies}</h3>
          {note.contingencies.map((row, index) => (
            <dl key={index} className={`${styles.whatIf ?? ''} ${styles.section ?? ''}`}>
              <dt>{text.if}</dt>
              <dd>{row.if}</dd>
              <dt>{text.then}</dt>
              <dd>{row.then}</dd>
            </dl>
          ))}
        </section>
      )}
      {note.written && (
        <p className={styles.byline}>{text.noteBy(nameOf(note.author), momentOf(note.written))}</p>
      )}
    </div>
  );
}

/** Lines are paragraphs; those that begin with "- " are a list. */
function Words({ words }: { words: string }) {
  const blocks: { list: boolean; lines: string[] }[] = [];
  for (const line of words.split('\n').filter((one) => one.trim() !== '')) {
    const list = line.startsWith('- ');
    const last = blocks.at(-1);
    if (list && last?.list) last.lines.push(line.slice(2));
    else blocks.push({ list, lines: [list ? line.slice(2) : line] });
  }
  return blocks.map(({ list, lines }, index) =>
    list ? (
      <ul key={index}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    ) : (
      <p key={index}>{lines[0]}</p>
    ),
  );
}
