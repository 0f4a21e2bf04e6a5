import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import type { Visibility } from '../../engine/protocol';
import { visibilityTexts } from './text';

const looks = { private: 'default', public: 'success', limited: 'inprogress' } satisfies Record<Visibility, ThemeAppearance>;

export function VisibilityLozenge({ visibility }: { visibility: Visibility }) {
  return <Lozenge appearance={looks[visibility]}>{visibilityTexts[visibility].title}</Lozenge>;
}
