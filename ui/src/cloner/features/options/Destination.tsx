import Button from '@atlaskit/button/new';
import { useCallback } from 'react';
import { useCore } from '../../app/context';
import type { Place } from '../../app/draft';
import { Picker } from '../../../components/Picker';
import { searchPages, searchSpaces, type PageChoice, type SpaceChoice } from '../pickers';
import type { OptionsProps } from './OptionsStep';
import styles from './options.module.css';
import { text } from './text';

/** Space and parent; until one is chosen, those of the template. */
export function Destination({ draft, dispatch }: OptionsProps) {
  const core = useCore();
  const place = draft.destination ?? placeOfTemplate(draft.template);
  const key = place?.spaceKey;
  const spaces = useCallback((typed: string, signal: AbortSignal) => searchSpaces(core, typed, signal), [core]);
  const pages = useCallback((typed: string, signal: AbortSignal) => searchPages(core, typed, signal, key), [core, key]);
  const choose = (destination: Place | undefined) => dispatch({ type: 'destinationChosen', destination });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{text.where}</legend>
      <div className={styles.pair}>
        <Picker<SpaceChoice>
          id="space-picker"
          label={text.space}
          placeholder={text.spacePlaceholder}
          texts={{ none: text.spaceNone, searching: text.searching, retry: text.retry }}
          search={spaces}
          value={
            place && {
              id: place.spaceId,
              key: place.spaceKey,
              name: place.spaceName,
              title: place.spaceName,
              detail: place.spaceKey,
            }
          }
          onChoose={(space) => space && choose({ spaceId: space.id, spaceKey: space.key, spaceName: space.name })}
        />
        <Picker<PageChoice>
          id="parent-picker"
          label={text.parent}
          placeholder={text.parentPlaceholder}
          texts={{ none: text.parentNone, searching: text.searching, retry: text.retry }}
          search={pages}
          clearable
          value={place?.parent && { ...place, id: place.parent.id, title: place.parent.title, detail: '' }}
          onChoose={(page) => place && choose(withParent(place, page))}
        />
      </div>
      {draft.destination ? (
        <div>
          <Button appearance="subtle" spacing="compact" onClick={() => choose(undefined)}>
            {text.reset}
          </Button>
        </div>
      ) : (
        <span className={styles.note}>{text.sameAsTemplate}</span>
      )}
    </fieldset>
  );
}

function placeOfTemplate(template: OptionsProps['draft']['template']): Place | undefined {
  if (!template) return undefined;
  const { spaceId, spaceKey, spaceName, parentId, parentTitle } = template;
  const place = { spaceId, spaceKey, spaceName };
  return parentId === undefined ? place : { ...place, parent: { id: parentId, title: parentTitle ?? parentId } };
}

function withParent({ spaceId, spaceKey, spaceName }: Place, page: PageChoice | undefined): Place {
  const place = { spaceId, spaceKey, spaceName };
  return page ? { ...place, parent: { id: page.id, title: page.title } } : place;
}
