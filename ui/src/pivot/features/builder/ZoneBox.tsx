import { useRef, type ReactNode } from 'react';
import styles from './builder.module.css';
import { Chip } from './Chip';
import { zoneTexts } from './text';
import type { Build } from './useBuild';
import { useFieldDrop } from './useBuildDrag';
import { fieldsIn, type Zone } from './zones';

interface ZoneBoxProps {
  zone: Zone;
  build: Build;
  /** Chip whose options are open. */
  open: number | undefined;
  onOpen: (index: number | undefined) => void;
  children?: ReactNode;
}

/** A place of the report with what stands in it, in order; fields can be dropped on it. */
export function ZoneBox({ zone, build, open, onOpen, children }: ZoneBoxProps) {
  const element = useRef<HTMLElement>(null);
  const over = useFieldDrop(element, { zone, fits: (dragged) => build.fits(zone, dragged), onDrop: (dragged, at) => build.drop(zone, dragged, at) });
  const { title, empty } = zoneTexts[zone];
  const standing = fieldsIn(build.config, zone);
  return (
    <section ref={element} className={styles.zone} aria-label={title} data-over={over}>
      <div className={styles.zoneHead}>
        <h2>{title}</h2>
        {children}
      </div>
      {standing.length === 0 ? (
        <p className={styles.hint}>{empty}</p>
      ) : (
        <ol className={styles.chips}>
          {standing.map((field, index) => (
            <Chip
              key={zone === 'measures' ? build.config.measures[index]?.id : field}
              zone={zone}
              index={index}
              count={standing.length}
              build={build}
              isOpen={open === index}
              onOpen={(isOpen) => onOpen(isOpen ? index : undefined)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
